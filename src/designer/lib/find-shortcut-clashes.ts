import { type Action, keysOf } from './actions.tsx';

/** A shortcut that two actions want in one place. */
export interface ShortcutClash {
  readonly shortcut: string;
  readonly ids: readonly string[];
}

/** The shortcuts that more than one action answers to; what works anywhere clashes with what works in one place. */
export function findShortcutClashes(actions: readonly Action[]): ShortcutClash[] {
  const wanted = actions.flatMap((action) => keysOf(action).map((shortcut) => ({ shortcut: normalized(shortcut), id: action.id })));
  return [...Map.groupBy(wanted, ({ shortcut }) => shortcut)].flatMap(([shortcut, members]) => {
    const ids = [...new Set(members.map(({ id }) => id))];
    return ids.length > 1 ? [{ shortcut, ids }] : [];
  });
}

function normalized(shortcut: string): string {
  const parts = shortcut.split('+').map((part) => part.toLowerCase());
  return [...parts.slice(0, -1).toSorted(), parts.at(-1) ?? ''].join('+');
}
