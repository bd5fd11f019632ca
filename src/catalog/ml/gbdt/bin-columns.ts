import type { Columns } from '../matrix.ts';

/**
 * A feature cut into bins: a value's bin is the number of cuts below it, a missing value has the last bin
 * (`cuts.length` + 1). `offset` is the feature's first slot in a histogram.
 */
export interface BinnedColumn {
  readonly bins: Uint8Array;
  readonly cuts: Float64Array;
  readonly offset: number;
}

export interface BinnedColumns {
  readonly columns: readonly BinnedColumn[];
  /** Slots of a whole histogram. */
  readonly slots: number;
}

/** With the bin of missing values 255, so that a bin fits a byte. */
const maxCuts = 253;
const sampleRows = 200_000;

/** Cuts each feature at the quantiles of the given rows, which must be in random order. */
export function binColumns(columns: Columns, rows: Int32Array): BinnedColumns {
  const sample = rows.subarray(0, sampleRows);
  let slots = 0;
  const binned = columns.map((column) => {
    const cuts = findCuts(column, sample);
    const offset = slots;
    slots += cuts.length + 2;
    return { bins: toBins(column, cuts), cuts, offset };
  });
  return { columns: binned, slots };
}

function findCuts(column: Float64Array, rows: Int32Array): Float64Array {
  const sorted = Float64Array.from(rows, (row) => column[row] ?? Number.NaN)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const distinct = sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
  if (distinct.length <= maxCuts + 1) return middles(distinct);
  const quantiles = Float64Array.from(
    { length: maxCuts },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / (maxCuts + 1))] ?? 0,
  );
  return quantiles.filter((value, index) => index === 0 || value !== quantiles[index - 1]);
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
