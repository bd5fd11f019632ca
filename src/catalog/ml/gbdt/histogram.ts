import type { BinnedColumns } from './bin-columns.ts';

/** Sums by slot, three numbers each: gradient, hessian, rows. */
export type Histogram = Float64Array;

/** First and second derivatives of the loss by row number. */
export interface Derivatives {
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
}

/** The histogram of all features over the given rows. */
export function toHistogram({ columns, slots }: BinnedColumns, rows: Int32Array, derivatives: Derivatives): Histogram {
  const sums = new Float64Array(slots * 3);
  const gradients = gather(derivatives.gradients, rows);
  const hessians = gather(derivatives.hessians, rows);
  for (const { bins, offset } of columns) addFeature(sums, offset * 3, bins, { rows, gradients, hessians });
  return sums;
}

function addFeature(sums: Float64Array, start: number, bins: Uint8Array, leaf: Derivatives & { readonly rows: Int32Array }): void {
  const { rows, gradients, hessians } = leaf;
  for (let k = 0; k < rows.length; k++) {
    const slot = start + (bins[rows[k] ?? 0] ?? 0) * 3;
    sums[slot] = (sums[slot] ?? 0) + (gradients[k] ?? 0);
    sums[slot + 1] = (sums[slot + 1] ?? 0) + (hessians[k] ?? 0);
    sums[slot + 2] = (sums[slot + 2] ?? 0) + 1;
  }
}

/** Reading in one pass what all features need saves a jump in memory for each of them. */
function gather(values: Float64Array, rows: Int32Array): Float64Array {
  const gathered = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) gathered[k] = values[rows[k] ?? 0] ?? 0;
  return gathered;
}

/** What is left of a parent without one of its two children; the parent's array is used up. */
export function subtractHistogram(parent: Histogram, child: Histogram): Histogram {
  for (let slot = 0; slot < parent.length; slot++) parent[slot] = (parent[slot] ?? 0) - (child[slot] ?? 0);
  return parent;
}
