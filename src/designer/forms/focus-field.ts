const focusable = ':is(input, textarea, select, [contenteditable="true"], output):not([type="hidden"])';

/** The control of a field's frame; none while an editor is still loading. */
export function controlIn(frame: Element | null): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(focusable) ?? null;
}

/** Brings the field with this name into view, focuses its control and marks it for a moment. Gives how to stop waiting for it. */
export function focusField(root: HTMLElement, name: string): () => void {
  const focus = (): boolean => {
    const frame = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    frame?.scrollIntoView({ block: 'nearest' });
    const control = controlIn(frame);
    if (!frame || !control) return false;
    control.focus();
    frame.dataset['flash'] = 'true';
    frame.addEventListener('animationend', () => delete frame.dataset['flash'], { once: true });
    return true;
  };
  if (focus()) return () => undefined;
  // An editor that is still loading.
  const watcher = new MutationObserver(() => {
    if (focus()) watcher.disconnect();
  });
  watcher.observe(root, { childList: true, subtree: true });
  return () => watcher.disconnect();
}
