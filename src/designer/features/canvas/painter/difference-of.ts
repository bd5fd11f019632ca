interface Known {
  readonly id: string;
}

/**
 * What a list has that it had not before, and what is gone for good, by identity: of two objects with one id the later
 * takes the place of the earlier. Where only a few differ this costs little more than comparing the two lists.
 */
export function differenceOf<T extends Known>(before: readonly T[], after: readonly T[]): { readonly put: T[]; readonly gone: T[] } {
  if (before.length === 0) return { put: [...after], gone: [] };
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const least = Math.min(before.length, after.length) - start;
  while (end < least && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const [known, kept] = [new Set(old), new Set(fresh.map((one) => one.id))];
  return { put: fresh.filter((one) => !known.has(one)), gone: old.filter((one) => !kept.has(one.id)) };
}
