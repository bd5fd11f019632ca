import type { TablePage } from '#contract/models.ts';

type Column = TablePage['columns'][number];

const bins = 10;
const countedDistinct = 10_000;

/** What is known of a column, from all its values as text (null where missing). */
export function describeColumn(name: string, values: readonly (string | null)[]): Column {
  const present = values.filter((value) => value !== null);
  const numbers = present.map(Number);
  const numeric = present.length > 0 && present.every((value, index) => value.trim() !== '' && Number.isFinite(numbers[index]));
  const counts = new Map<string, number>();
  for (const value of present) if (counts.has(value) || counts.size < countedDistinct) counts.set(value, (counts.get(value) ?? 0) + 1);
  const base = { name, nulls: values.length - present.length, distinct: counts.size };
  if (numeric) return { ...base, ...describeNumbers(numbers) };
  const sorted = [...counts.keys()].toSorted();
  return { ...base, type: 'String', min: sorted[0] ?? null, max: sorted.at(-1) ?? null, histogram: commonest(counts) };
}

function describeNumbers(numbers: readonly number[]): Pick<Column, 'type' | 'min' | 'max' | 'histogram'> {
  const min = numbers.reduce((least, value) => Math.min(least, value), Infinity);
  const max = numbers.reduce((most, value) => Math.max(most, value), -Infinity);
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of numbers) {
    const bin = binOf(value, min, max);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const histogram =
    min === max ? [{ label: String(min), count: numbers.length }] : counts.map((count, bin) => ({ label: binLabel(bin, min, max), count }));
  return { type: numbers.every(Number.isInteger) ? 'Int' : 'Float', min: String(min), max: String(max), histogram };
}

function binOf(value: number, min: number, max: number): number {
  return max === min ? 0 : Math.min(bins - 1, Math.floor(((value - min) / (max - min)) * bins));
}

/** Where a bin of a histogram begins, in a few digits. */
export function binLabel(bin: number, min: number, max: number): string {
  return String(Number((min + ((max - min) * bin) / bins).toPrecision(4)));
}

function commonest(counts: ReadonlyMap<string, number>): Column['histogram'] {
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, bins)
    .map(([label, count]) => ({ label, count }));
}
