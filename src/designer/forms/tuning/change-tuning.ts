import type { Tuning } from '#domain/tuning/machine-type.ts';

/** The tuning with some parts changed; undefined takes a part away. Null where nothing is left to say. */
export function changeTuning(tuning: Tuning, part: Partial<Record<keyof Tuning, number | string | undefined>>): Tuning | null {
  const entries = Object.entries({ ...tuning, ...part }).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
