import type { BinnedColumn, BinnedColumns } from './bin-columns.ts';
import type { Histogram } from './histogram.ts';

/** Sums over the rows of a leaf. */
export interface Totals {
  readonly gradient: number;
  readonly hessian: number;
  readonly count: number;
}

/** A way to divide a leaf: rows whose bin is at most `bin` go left, and missing ones where `missingLeft`. */
export interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
  readonly missingLeft: boolean;
  readonly left: Totals;
  readonly right: Totals;
}

export interface SplitRules {
  readonly minLeafRows: number;
  readonly l2: number;
}

const minHessian = 1e-3;

/** The split with the largest gain, or undefined where none is allowed or helps. */
export function findSplit(table: BinnedColumns, histogram: Histogram, totals: Totals, rules: SplitRules): Split | undefined {
  let best: Split | undefined;
  for (const [feature, column] of table.columns.entries()) best = searchFeature({ feature, column, histogram, totals, rules }, best);
  return best;
}

interface Search {
  readonly feature: number;
  readonly column: BinnedColumn;
  readonly histogram: Histogram;
  readonly totals: Totals;
  readonly rules: SplitRules;
}

function searchFeature(search: Search, start: Split | undefined): Split | undefined {
  const { column, histogram, totals } = search;
  const lastBin = column.cuts.length;
  const missing = readSlot(histogram, column.offset + lastBin + 1);
  let best = start;
  let below: Totals = { gradient: 0, hessian: 0, count: 0 };
  for (let bin = 0; bin <= lastBin; bin++) {
    below = add(below, readSlot(histogram, column.offset + bin));
    if (bin < lastBin || missing.count > 0) best = better(search, bin, below, missing.count === 0 && below.count * 2 > totals.count, best);
    if (missing.count > 0 && bin < lastBin) best = better(search, bin, add(below, missing), true, best);
  }
  return best;
}

function better(
  { feature, totals, rules }: Search,
  bin: number,
  left: Totals,
  missingLeft: boolean,
  best: Split | undefined,
): Split | undefined {
  const count = totals.count - left.count;
  if (left.count < rules.minLeafRows || count < rules.minLeafRows) return best;
  const right = { gradient: totals.gradient - left.gradient, hessian: totals.hessian - left.hessian, count };
  if (left.hessian < minHessian || right.hessian < minHessian) return best;
  const gain = strength(left, rules.l2) + strength(right, rules.l2) - strength(totals, rules.l2);
  return gain > (best?.gain ?? 1e-9) ? { gain, feature, bin, missingLeft, left, right } : best;
}

function strength({ gradient, hessian }: Totals, l2: number): number {
  return (gradient * gradient) / (hessian + l2);
}

function readSlot(histogram: Histogram, slot: number): Totals {
  return { gradient: histogram[slot * 3] ?? 0, hessian: histogram[slot * 3 + 1] ?? 0, count: histogram[slot * 3 + 2] ?? 0 };
}

function add(left: Totals, right: Totals): Totals {
  return { gradient: left.gradient + right.gradient, hessian: left.hessian + right.hessian, count: left.count + right.count };
}
