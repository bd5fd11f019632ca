/**
 * Lets Escape end a gesture of the pointer that is going on, and do nothing else by that press. `leave` takes back what was
 * begun and sees no more of the gesture. Gives what is to be called when the gesture ends by itself.
 */
export function leaveByEscape(leave: () => void): () => void {
  const over = new AbortController();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    over.abort();
    leave();
    // React Flow takes the button as released.
    document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, view: window }));
    ignoreNextClick();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, signal: over.signal });
  return () => over.abort();
}

/** The button is still down: the click that its release will make is no longer meant. */
function ignoreNextClick(): void {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  window.addEventListener('click', (event) => event.stopPropagation(), options);
  window.addEventListener('mouseup', () => setTimeout(() => over.abort()), options);
  window.addEventListener('pointerdown', () => over.abort(), options);
}
