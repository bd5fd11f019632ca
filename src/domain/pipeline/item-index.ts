/** Anything in a list of a document that has an id. */
export interface Identified {
  readonly id: string;
}

const indexes = new WeakMap<readonly Identified[], ReadonlyMap<string, number>>();
const nothing: ReadonlyMap<string, number> = new Map();

/** Where each item stands in its list, by id; of two with one id, the first. Kept with the array, so that asking again costs nothing. */
export function itemIndex(items: readonly Identified[] | undefined): ReadonlyMap<string, number> {
  if (!items) return nothing;
  const known = indexes.get(items);
  if (known) return known;
  const index = new Map<string, number>();
  items.forEach((item, position) => {
    if (!index.has(item.id)) index.set(item.id, position);
  });
  indexes.set(items, index);
  return index;
}

/** The item with this id. */
export function findItem<T extends Identified>(items: readonly T[] | undefined, id: string): T | undefined {
  const position = itemIndex(items).get(id);
  return position === undefined ? undefined : items?.[position];
}

/** Says that `next` holds the same ids at the same places as `previous`, which saves counting them again. */
export function keepItemIndex(previous: readonly Identified[], next: readonly Identified[]): void {
  const known = indexes.get(previous);
  if (known) indexes.set(next, known);
}
