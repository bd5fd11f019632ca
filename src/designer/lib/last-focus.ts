let last: HTMLElement | null = null;
let home: (() => void) | null = null;
/** Where no way back leads to any more. */
let leftBehind: HTMLElement | null = null;

/** Offers a place for the focus where there is none to go back to; gives what ends the offer. */
export function offerHome(go: () => void): () => void {
  home = go;
  return () => {
    if (home === go) home = null;
  };
}

/** Notes what has the focus outside of dialogs and menus, until the signal ends it: where to go back to when these are done. */
export function watchFocus(signal: AbortSignal): void {
  const forget = ({ target }: FocusEvent) =>
    setTimeout(() => {
      if (last === target && document.activeElement === document.body) last = null;
    });
  document.addEventListener('focusout', forget, { signal });
  const note = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') === null) [last, leftBehind] = [target, null];
  };
  document.addEventListener('focusin', note, { signal });
}

/**
 * From now on the way back leads home where it would lead into an element, e.g. since something was added that one goes on
 * with; says whether it does so now.
 */
export function leadHomeFrom(root: Element): boolean {
  if (last?.isConnected === true && !root.contains(last)) return false;
  leftBehind = last;
  last = null;
  return true;
}

/**
 * The way back to what has the focus now, or had it last outside of dialogs and menus; in a tree, to the row that is its
 * stop when one comes back. Where that is gone, to the first of the `others` that is there, else to what offers itself as home;
 * it says false where nothing does.
 */
export function wayBack(others: (from: HTMLElement) => readonly HTMLElement[] = () => []): () => boolean {
  const from = last;
  const tree = from?.closest('[role="tree"]');
  const instead = from ? others(from) : [];
  return () => {
    const stop = tree?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ?? (from === leftBehind ? null : from);
    const found = [stop, ...instead].find((one) => one?.isConnected);
    if (found) found.focus({ preventScroll: true });
    else home?.();
    return Boolean(found ?? home);
  };
}
