import { shuffledIndices } from './create-random.ts';
import { takeValues, type Columns } from './matrix.ts';

/**
 * How much the loss of a model grows when the columns of one group (a feature and what it was encoded to) are shuffled
 * together, for each group. `lossOf` measures the model on such columns.
 */
export function permutationImportances(
  columns: Columns,
  groups: readonly (readonly number[])[],
  lossOf: (columns: Columns) => number,
  random: () => number,
): number[] {
  const baseline = lossOf(columns);
  const rows = columns[0]?.length ?? 0;
  return groups.map((group) => {
    const order = shuffledIndices(rows, random);
    return lossOf(columns.map((column, index) => (group.includes(index) ? takeValues(column, order) : column))) - baseline;
  });
}
