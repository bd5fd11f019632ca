import type { Columns } from '../matrix.ts';

/**
 * A feature cut into bins: a value's bin is the number of cuts below it, a missing value has the last bin
 * (`cuts.length` + 1).
 */
export interface OrderedColumn {
  readonly kind: 'ordered';
  readonly feature: number;
  readonly bins: Uint8Array;
  readonly cuts: Float64Array;
  readonly slots: number;
}

/**
 * Features of 0 and 1 of which a row has at most one set, such as the categories of a text: the bin says which, and
 * the last one says none. They share one pass over the rows.
 */
export interface ExclusiveColumns {
  readonly kind: 'exclusive';
  readonly features: readonly number[];
  readonly bins: Uint8Array;
  readonly slots: number;
}

/** `offset` is the first slot in a histogram. */
export type BinnedColumn = (OrderedColumn | ExclusiveColumns) & { readonly offset: number };

export interface BinnedColumns {
  readonly columns: readonly BinnedColumn[];
  /** Slots of a whole histogram. */
  readonly slots: number;
  /** Features before they were binned. */
  readonly features: number;
}

/** With the bin of missing values 255, so that a bin fits a byte. */
const maxCuts = 253;
const maxExclusive = 255;
const sampleRows = 50_000;

/**
 * Cuts each feature at the quantiles of the given rows, which must be in random order. `groups` are the features that
 * belong together; where there are several in one, they are 0 and 1 and exclude each other.
 */
export function binColumns(columns: Columns, rows: Int32Array, groups: readonly (readonly number[])[]): BinnedColumns {
  let slots = 0;
  const sample = rows.subarray(0, sampleRows);
  const binned = groups.flatMap((group) => binGroup(columns, sample, group));
  const placed = binned.map((column) => {
    const offset = slots;
    slots += column.slots;
    return { ...column, offset };
  });
  return { columns: placed, slots, features: columns.length };
}

function binGroup(columns: Columns, sample: Int32Array, group: readonly number[]): (OrderedColumn | ExclusiveColumns)[] {
  if (group.length > 1 && group.length <= maxExclusive) return [binExclusive(columns, group)];
  return group.map((feature) => {
    const column = columns[feature] ?? new Float64Array();
    const cuts = findCuts(column, sample);
    return { kind: 'ordered', feature, bins: toBins(column, cuts), cuts, slots: cuts.length + 2 };
  });
}

function binExclusive(columns: Columns, features: readonly number[]): ExclusiveColumns {
  const length = columns[features[0] ?? 0]?.length ?? 0;
  const bins = new Uint8Array(length).fill(features.length);
  for (const [bin, feature] of features.entries()) {
    const column = columns[feature];
    for (let row = 0; row < length; row++) if (column?.[row] === 1) bins[row] = bin;
  }
  return { kind: 'exclusive', features, bins, slots: features.length + 1 };
}

function findCuts(column: Float64Array, rows: Int32Array): Float64Array {
  const sorted = new Float64Array(rows.length);
  let count = 0;
  for (let k = 0; k < rows.length; k++) {
    const value = column[rows[k] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(value)) sorted[count++] = value;
  }
  const values = sorted.subarray(0, count).sort();
  const distinct = withoutRepeats(values);
  if (distinct.length <= maxCuts + 1) return middles(distinct);
  return withoutRepeats(
    Float64Array.from({ length: maxCuts }, (_, index) => values[Math.floor(((index + 1) * count) / (maxCuts + 1))] ?? 0),
  );
}

function withoutRepeats(sorted: Float64Array): Float64Array {
  return sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
}

function middles(distinct: Float64Array): Float64Array {
  return distinct.subarray(1).map((value, index) => {
    const below = distinct[index] ?? value;
    return below + (value - below) / 2;
  });
}

function toBins(column: Float64Array, cuts: Float64Array): Uint8Array {
  const bins = new Uint8Array(column.length);
  for (let row = 0; row < bins.length; row++) bins[row] = toBin(column[row] ?? Number.NaN, cuts);
  return bins;
}

function toBin(value: number, cuts: Float64Array): number {
  if (Number.isNaN(value)) return cuts.length + 1;
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (cuts[middle] ?? Infinity)) low = middle + 1;
    else high = middle;
  }
  return low;
}
