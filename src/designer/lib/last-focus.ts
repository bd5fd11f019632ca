let last: HTMLElement | null = null;

/** Notes what has the focus outside of dialogs and menus, until the signal ends it: where to go back to when these are done. */
export function watchFocus(signal: AbortSignal): void {
  const note = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') === null) last = target;
  };
  document.addEventListener('focusin', note, { signal });
}

/**
 * The way back to what has the focus now, or had it last outside of dialogs and menus; in a tree, to the row that is its
 * stop when one comes back. It says false where that is gone.
 */
export function wayBack(): () => boolean {
  const from = last;
  const tree = from?.closest('[role="tree"]');
  return () => {
    const stop = tree?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ?? from;
    if (!stop?.isConnected) return false;
    stop.focus({ preventScroll: true });
    return true;
  };
}
