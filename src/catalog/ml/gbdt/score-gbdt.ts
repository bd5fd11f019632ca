import type { Columns } from '../matrix.ts';
import { addTree } from './tree.ts';
import type { GbdtModel } from './train-gbdt.ts';

/** Scores of a model by output, for `rows` rows of columns. */
export function scoreGbdt(model: GbdtModel, columns: Columns, rows: number): Float64Array[] {
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  return model.start.map((value, output) => {
    const scores = new Float64Array(rows).fill(value);
    for (const trees of model.rounds) {
      const tree = trees[output];
      if (tree) addTree(tree, columns, all, scores);
    }
    return scores;
  });
}
