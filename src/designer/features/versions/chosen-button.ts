/** What a button on the drawing says of itself; from the one that is chosen, Escape closes its note before the dialog. */
export function chosenButton(isChosen: boolean) {
  return { 'aria-pressed': isChosen, 'data-mantine-stop-propagation': isChosen };
}
