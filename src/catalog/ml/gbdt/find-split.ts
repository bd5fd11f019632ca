import type { BinnedColumn, BinnedColumns } from './bin-columns.ts';
import type { Histogram } from './histogram.ts';

/** Sums over the rows of a leaf. */
export interface Totals {
  readonly gradient: number;
  readonly hessian: number;
  readonly count: number;
}

/**
 * A way to divide a leaf by one feature. `column` and `bin` say the same of binned rows (see `goesLeft`); `threshold`
 * of values, of which those up to it go left. Missing values go left where `missingLeft`.
 */
export interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly threshold: number;
  readonly missingLeft: boolean;
  readonly column: BinnedColumn;
  readonly bin: number;
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
  const search = new Search(histogram, totals, rules);
  for (const column of table.columns) search.searchColumn(column);
  return search.best;
}

/** For an ordered column, bins up to the split's go left; for exclusive features, the split's own bin goes right. */
export function goesLeft({ column, bin, missingLeft }: Split, rowBin: number): boolean {
  if (column.kind === 'exclusive') return rowBin !== bin;
  return rowBin === column.cuts.length + 1 ? missingLeft : rowBin <= bin;
}

/** Goes through the candidates of one leaf. Numbers stay in fields and locals: this is the inner loop of training. */
class Search {
  best: Split | undefined;
  readonly #histogram: Histogram;
  readonly #totals: Totals;
  readonly #rules: SplitRules;
  readonly #parent: number;
  #bestGain = 1e-9;

  constructor(histogram: Histogram, totals: Totals, rules: SplitRules) {
    this.#histogram = histogram;
    this.#totals = totals;
    this.#rules = rules;
    this.#parent = strength(totals.gradient, totals.hessian, rules.l2);
  }

  searchColumn(column: BinnedColumn): void {
    if (column.kind === 'exclusive') this.#searchExclusive(column);
    else this.#searchOrdered(column);
  }

  #searchExclusive(column: Extract<BinnedColumn, { kind: 'exclusive' }>): void {
    const { gradient, hessian, count } = this.#totals;
    for (const [bin, feature] of column.features.entries()) {
      const slot = (column.offset + bin) * 3;
      const left = [gradient - this.#at(slot), hessian - this.#at(slot + 1), count - this.#at(slot + 2)] as const;
      if (this.#improves(...left)) this.#keep({ feature, threshold: 0.5, missingLeft: true, column, bin }, ...left);
    }
  }

  #searchOrdered(column: Extract<BinnedColumn, { kind: 'ordered' }>): void {
    const { feature, cuts, offset } = column;
    const missing = (offset + cuts.length + 1) * 3;
    const missingCount = this.#at(missing + 2);
    let [gradient, hessian, count] = [0, 0, 0];
    for (let bin = 0; bin <= cuts.length; bin++) {
      const slot = (offset + bin) * 3;
      gradient += this.#at(slot);
      hessian += this.#at(slot + 1);
      count += this.#at(slot + 2);
      const threshold = cuts[bin] ?? Number.MAX_VALUE;
      if (missingCount === 0) {
        if (bin === cuts.length) break;
        const missingLeft = count * 2 > this.#totals.count;
        if (this.#improves(gradient, hessian, count))
          this.#keep({ feature, threshold, missingLeft, column, bin }, gradient, hessian, count);
        continue;
      }
      if (this.#improves(gradient, hessian, count))
        this.#keep({ feature, threshold, missingLeft: false, column, bin }, gradient, hessian, count);
      const all = [gradient + this.#at(missing), hessian + this.#at(missing + 1), count + missingCount] as const;
      if (bin < cuts.length && this.#improves(...all)) this.#keep({ feature, threshold, missingLeft: true, column, bin }, ...all);
    }
  }

  #at(index: number): number {
    return this.#histogram[index] ?? 0;
  }

  #improves(gradient: number, hessian: number, count: number): boolean {
    const { minLeafRows, l2 } = this.#rules;
    const otherHessian = this.#totals.hessian - hessian;
    if (count < minLeafRows || this.#totals.count - count < minLeafRows || hessian < minHessian || otherHessian < minHessian) return false;
    return strength(gradient, hessian, l2) + strength(this.#totals.gradient - gradient, otherHessian, l2) - this.#parent > this.#bestGain;
  }

  #keep(
    found: Pick<Split, 'feature' | 'threshold' | 'missingLeft' | 'column' | 'bin'>,
    gradient: number,
    hessian: number,
    count: number,
  ): void {
    const { l2 } = this.#rules;
    const left = { gradient, hessian, count };
    const right = {
      gradient: this.#totals.gradient - gradient,
      hessian: this.#totals.hessian - hessian,
      count: this.#totals.count - count,
    };
    this.#bestGain = strength(gradient, hessian, l2) + strength(right.gradient, right.hessian, l2) - this.#parent;
    this.best = { ...found, gain: this.#bestGain, left, right };
  }
}

function strength(gradient: number, hessian: number, l2: number): number {
  return (gradient * gradient) / (hessian + l2);
}
