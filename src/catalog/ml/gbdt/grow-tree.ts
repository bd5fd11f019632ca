import type { BinnedColumns } from './bin-columns.ts';
import { findSplit, goesLeft, type Split, type SplitRules, type Totals } from './find-split.ts';
import { subtractHistogram, toHistogram, type Derivatives, type Histogram } from './histogram.ts';
import type { Tree } from './tree.ts';

export interface GrowthRules extends SplitRules {
  readonly maxLeaves: number;
  readonly learningRate: number;
}

/** A grown tree, with what each feature gained and which rows ended in which leaf. */
export interface Growth {
  readonly tree: Tree;
  readonly gains: Float64Array;
  readonly leaves: readonly { readonly rows: Int32Array; readonly value: number }[];
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Histogram;
  readonly totals: Totals;
  readonly split: Split | undefined;
}

/** Grows one tree leaf by leaf, always where the loss falls most. `rows` is reordered. */
export function growTree(table: BinnedColumns, rows: Int32Array, derivatives: Derivatives, rules: GrowthRules): Growth {
  const nodes = new Nodes();
  const gains = new Float64Array(table.features);
  const toLeaf = (node: number, part: Int32Array, histogram: Histogram, totals: Totals): Leaf => {
    return { node, rows: part, histogram, totals, split: findSplit(table, histogram, totals, rules) };
  };
  const leaves = [toLeaf(nodes.add(), rows, toHistogram(table, rows, derivatives), sumRows(rows, derivatives))];
  while (leaves.length < rules.maxLeaves) {
    const index = findBest(leaves);
    const leaf = leaves[index];
    if (!leaf?.split) break;
    const { split } = leaf;
    gains[split.feature] = (gains[split.feature] ?? 0) + split.gain;
    const [left, right] = partition(leaf.rows, split);
    const children = nodes.divide(leaf.node, split);
    const histograms = childHistograms(leaf.histogram, left, right, (part) => toHistogram(table, part, derivatives));
    leaves[index] = toLeaf(children.left, left, histograms.left, split.left);
    leaves.push(toLeaf(children.right, right, histograms.right, split.right));
  }
  const ends = leaves.map((leaf) => ({ rows: leaf.rows, value: nodes.close(leaf, rules) }));
  return { tree: nodes.toTree(), gains, leaves: ends };
}

function findBest(leaves: readonly Leaf[]): number {
  let best = -1;
  let gain = 0;
  for (const [index, leaf] of leaves.entries()) {
    if (!leaf.split || leaf.split.gain <= gain) continue;
    best = index;
    gain = leaf.split.gain;
  }
  return best;
}

/** Only the smaller child is counted; the larger one is the rest of the parent. */
function childHistograms(
  parent: Histogram,
  left: Int32Array,
  right: Int32Array,
  count: (rows: Int32Array) => Histogram,
): { left: Histogram; right: Histogram } {
  if (left.length <= right.length) {
    const small = count(left);
    return { left: small, right: subtractHistogram(parent, small) };
  }
  const small = count(right);
  return { left: subtractHistogram(parent, small), right: small };
}

function sumRows(rows: Int32Array, { gradients, hessians }: Derivatives): Totals {
  let gradient = 0;
  let hessian = 0;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] ?? 0;
    gradient += gradients[row] ?? 0;
    hessian += hessians[row] ?? 0;
  }
  return { gradient, hessian, count: rows.length };
}

/** Brings the rows that go left to the front, in place; both parts keep their order. */
function partition(rows: Int32Array, split: Split): [Int32Array, Int32Array] {
  const { bins } = split.column;
  const right = new Int32Array(rows.length);
  let [lefts, rights] = [0, 0];
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] ?? 0;
    if (goesLeft(split, bins[row] ?? 0)) rows[lefts++] = row;
    else right[rights++] = row;
  }
  rows.set(right.subarray(0, rights), lefts);
  return [rows.subarray(0, lefts), rows.subarray(lefts)];
}

/** The arrays of a tree while it grows. */
class Nodes {
  readonly #feature: number[] = [];
  readonly #threshold: number[] = [];
  readonly #missingLeft: number[] = [];
  readonly #left: number[] = [];
  readonly #right: number[] = [];
  readonly #value: number[] = [];

  add(): number {
    for (const links of [this.#feature, this.#left, this.#right]) links.push(-1);
    for (const numbers of [this.#threshold, this.#missingLeft, this.#value]) numbers.push(0);
    return this.#feature.length - 1;
  }

  divide(node: number, split: Split): { left: number; right: number } {
    const children = { left: this.add(), right: this.add() };
    this.#feature[node] = split.feature;
    this.#threshold[node] = split.threshold;
    this.#missingLeft[node] = split.missingLeft ? 1 : 0;
    this.#left[node] = children.left;
    this.#right[node] = children.right;
    return children;
  }

  close({ node, totals }: Leaf, { l2, learningRate }: GrowthRules): number {
    const value = (-totals.gradient / Math.max(totals.hessian + l2, 1e-12)) * learningRate;
    this.#value[node] = value;
    return value;
  }

  toTree(): Tree {
    return {
      feature: this.#feature,
      threshold: this.#threshold,
      missingLeft: this.#missingLeft,
      left: this.#left,
      right: this.#right,
      value: this.#value,
    };
  }
}
