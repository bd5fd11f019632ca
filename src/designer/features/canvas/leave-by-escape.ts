/** Gives Escape to a gesture that is going on, once, and to nobody else. Gives what is to be called when the gesture ends by itself. */
export function takeEscape(leave: () => void): () => void {
  const over = new AbortController();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    over.abort();
    leave();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, signal: over.signal });
  return () => over.abort();
}

/**
 * Lets Escape end a drag of the pointer that is going on, and do nothing else by that press. `leave` takes back what was
 * begun and sees no more of the drag. Gives what is to be called when the drag ends by itself.
 */
export function leaveByEscape(leave: () => void): () => void {
  return takeEscape(() => {
    leave();
    // React Flow takes the button as released.
    document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, view: window }));
    ignoreNextClick();
  });
}

/** The button is still down: the click that its release will make is no longer meant. */
function ignoreNextClick(): void {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  window.addEventListener('click', (event) => event.stopPropagation(), options);
  window.addEventListener('mouseup', () => setTimeout(() => over.abort()), options);
  window.addEventListener('pointerdown', () => over.abort(), options);
}
