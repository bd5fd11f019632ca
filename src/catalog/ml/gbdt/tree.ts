import type { Columns } from '../matrix.ts';

/**
 * A regression tree as parallel arrays, node 0 at the root. `feature` is −1 at a leaf; else a row goes `left` where its
 * value is at most `threshold`, or where it is missing and `missingLeft` is 1. `value` is what a leaf adds.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly missingLeft: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
}

/** Adds the tree's value for each of the given rows to `scores`, both by row number. */
export function addTree(tree: Tree, columns: Columns, rows: Int32Array, scores: Float64Array): void {
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] ?? 0;
    scores[row] = (scores[row] ?? 0) + (tree.value[findLeaf(tree, columns, row)] ?? 0);
  }
}

function findLeaf(tree: Tree, columns: Columns, row: number): number {
  let node = 0;
  for (let feature = tree.feature[0] ?? -1; feature >= 0; feature = tree.feature[node] ?? -1) {
    const value = columns[feature]?.[row] ?? Number.NaN;
    const left = Number.isNaN(value) ? tree.missingLeft[node] === 1 : value <= (tree.threshold[node] ?? 0);
    node = (left ? tree.left[node] : tree.right[node]) ?? 0;
  }
  return node;
}
