import type { IssuePath } from '../issue/issue.ts';
import { sameValue } from './same-value.ts';

/** One thing that both sides changed, each in another way. A value that is undefined was taken away, or was never there. */
export interface Clash {
  /** Like the paths of issues: `['nodes', id, 'parameters', name]`. */
  readonly path: IssuePath;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** A list of things with a key of their own; where keys are not unique, which a draft may hold, the list is one value. */
export function mergeList<T extends object>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  path: IssuePath,
  keyOf: (item: T) => string,
  clashes: Clash[],
): readonly T[] {
  if (sameValue(base, theirs)) return mine;
  if (sameValue(base, mine)) return theirs;
  const [before, ours, others] = [indexBy(base, keyOf), indexBy(mine, keyOf), indexBy(theirs, keyOf)];
  if (before.size < base.length || ours.size < mine.length || others.size < theirs.length)
    return mergeValue(base, mine, theirs, path, clashes);
  const keys = [...others.keys(), ...[...ours.keys()].filter((key) => !others.has(key))];
  return keys.flatMap((key) => {
    const merged = mergeValue(before.get(key), ours.get(key), others.get(key), [...path, key], clashes);
    return merged === undefined ? [] : [merged];
  });
}

function indexBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

/** Records that both sides still have are merged by field; everything else is taken whole. */
export function mergeValue<T>(base: T, mine: T, theirs: T, path: IssuePath, clashes: Clash[]): T {
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return mine;
  if (sameValue(base, mine)) return theirs;
  if (isRecord(mine) && isRecord(theirs) && isMergedByField(path))
    return mergeFields(isRecord(base) ? base : {}, mine, theirs, path, clashes);
  clashes.push({ path, mine, theirs });
  return mine;
}

/** A record whose fields are each taken from the side that changed it. */
export function mergeFields<T extends object>(base: Partial<T>, mine: T, theirs: T, path: IssuePath, clashes: Clash[]): T {
  const [before, ours, others] = [new Map(Object.entries(base)), new Map(Object.entries(mine)), new Map(Object.entries(theirs))];
  const keys = new Set([...others.keys(), ...ours.keys()]);
  const entries = [...keys].flatMap((key): [string, unknown][] => {
    const value: unknown = mergeValue<unknown>(before.get(key), ours.get(key), others.get(key), [...path, key], clashes);
    return value === undefined ? [] : [[key, value]];
  });
  // Every entry comes from one of the two records, under its own key.
  return Object.fromEntries(entries) as T;
}

/** Records by their fields, a node's parameters, inputs and outputs by name; a binding, a position and the tuning are one value each. */
function isMergedByField([room, , field, name]: IssuePath): boolean {
  if (room !== 'nodes') return room !== 'metadata' && field === undefined;
  return name === undefined && (field === undefined || field === 'parameters' || field === 'inputs' || field === 'outputs');
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
