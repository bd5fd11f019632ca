/** A visible row of a tree; `place` counts from 1 among the `count` rows with the same parent. */
export interface TreeRow<T> {
  readonly id: string;
  readonly item: T;
  readonly level: number;
  readonly place: number;
  readonly count: number;
  readonly parent: string | null;
  /** Whether its children show; undefined where it can't have any. */
  readonly isOpen: boolean | undefined;
}

export interface TreeSource<T> {
  readonly idOf: (item: T) => string;
  /** The children, or null where an item never has any. Asked for only where the item is open. */
  readonly childrenOf: (item: T) => readonly T[];
  readonly hasChildren: (item: T) => boolean;
  readonly isOpen: (id: string) => boolean;
}

/** The visible rows of a tree from top to bottom. */
export function toTreeRows<T>(roots: readonly T[], source: TreeSource<T>): TreeRow<T>[] {
  const rows: TreeRow<T>[] = [];
  const add = (items: readonly T[], level: number, parent: string | null): void => {
    items.forEach((item, index) => {
      const id = source.idOf(item);
      const isOpen = source.hasChildren(item) ? source.isOpen(id) : undefined;
      rows.push({ id, item, level, place: index + 1, count: items.length, parent, isOpen });
      if (isOpen) add(source.childrenOf(item), level + 1, id);
    });
  };
  add(roots, 1, null);
  return rows;
}

/** What a key does in a tree: goes to another row, or opens or folds one. */
export type TreeMove = { readonly kind: 'go'; readonly to: number } | { readonly kind: 'toggle'; readonly at: number };

const page = 10;

/** What a key does at a row, or null where it does nothing. Arrows, Home, End and pages, as trees everywhere have them. */
export function treeMove(rows: readonly TreeRow<unknown>[], at: number, key: string): TreeMove | null {
  const row = rows[at];
  const last = rows.length - 1;
  if (!row) return null;
  const go = (to: number): TreeMove | null => (to < 0 || to > last ? null : { kind: 'go', to });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'PageDown':
      return go(Math.min(last, at + page));
    case 'PageUp':
      return go(Math.max(0, at - page));
    case 'ArrowRight':
      if (row.isOpen === false) return { kind: 'toggle', at };
      return row.isOpen && rows[at + 1]?.parent === row.id ? go(at + 1) : null;
    case 'ArrowLeft':
      if (row.isOpen) return { kind: 'toggle', at };
      return row.parent === null ? null : go(rows.findIndex(({ id }) => id === row.parent));
    default:
      return null;
  }
}

/** The next row after `at` that begins with what was typed; the row itself counts once more than one letter was typed. */
export function typedRow(
  rows: readonly TreeRow<unknown>[],
  at: number,
  typed: string,
  begins: (at: number, typed: string) => boolean,
): number {
  const first = typed.length > 1 ? 0 : 1;
  for (let step = first; step < rows.length + first; step++) {
    const index = (at + step) % rows.length;
    if (begins(index, typed)) return index;
  }
  return -1;
}
