let telling = false;

/**
 * Makes an edit of what is being typed, as leaving the field would; the field keeps the focus. For what works with the
 * document while somebody types, e.g. running it by a shortcut.
 */
export function commitTyping(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !activeElement.matches('input, textarea, [contenteditable="true"]')) return;
  tellLeave(activeElement);
}

/** Tells a field that it is left, which commits what was typed, without moving the focus: nothing is announced anew. */
export function tellLeave(field: HTMLElement): void {
  telling = true;
  try {
    field.dispatchEvent(new FocusEvent('blur'));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  } finally {
    telling = false;
  }
}

/** Whether a field is being told that it is left, although it is not. */
export function isTellingLeave(): boolean {
  return telling;
}
