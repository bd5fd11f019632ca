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
  const range = { min, max, isWhole: numbers.every(Number.isInteger) };
  const counts = Array.from({ length: binCount(range) }, () => 0);
  for (const value of numbers) {
    const bin = binOf(value, range);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const histogram = counts.map((count, bin) => ({ label: binLabel(bin, range), count }));
  return { type: range.isWhole ? 'Int' : 'Float', min: String(min), max: String(max), histogram };
}

/** What a histogram of numbers spans, and whether all of them are whole. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

/** Up to so many whole numbers get a bar each: bars of other widths would show gaps where no number can be. */
export const mostSingle = 20;

function isSingle({ min, max, isWhole }: NumberRange): boolean {
  return isWhole && max - min < mostSingle;
}

/** How many bars a histogram has. */
export function binCount(range: NumberRange): number {
  if (range.min === range.max) return 1;
  return isSingle(range) ? range.max - range.min + 1 : bins;
}

function binOf(value: number, range: NumberRange): number {
  const { min, max } = range;
  if (max === min) return 0;
  return isSingle(range) ? value - min : Math.min(bins - 1, Math.floor(((value - min) / (max - min)) * bins));
}

/** Where a bin of a histogram begins, in a few digits. */
export function binLabel(bin: number, range: NumberRange): string {
  const { min, max } = range;
  if (max === min) return String(min);
  return String(isSingle(range) ? min + bin : Number((min + ((max - min) * bin) / bins).toPrecision(4)));
}

function commonest(counts: ReadonlyMap<string, number>): Column['histogram'] {
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, bins)
    .map(([label, count]) => ({ label, count }));
}
