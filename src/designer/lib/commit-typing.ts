/**
 * Makes an edit of what is being typed, as leaving the field would; the field keeps the focus. For what works with the
 * document while somebody types, e.g. running it by a shortcut.
 */
export function commitTyping(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !activeElement.matches('input, textarea, [contenteditable="true"]')) return;
  activeElement.blur();
  activeElement.focus({ preventScroll: true });
}
