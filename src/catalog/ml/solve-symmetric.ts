/**
 * Solves A·x = b for a symmetric positive definite A, given as rows, by Cholesky's decomposition. A pivot that is not
 * positive (columns that depend on each other) gives its unknown the value 0.
 */
export function solveSymmetric(a: readonly Float64Array[], b: Float64Array): Float64Array {
  const size = b.length;
  const at = (row: number, column: number): number => lower[row]?.[column] ?? 0;
  const lower = a.map((row) => Float64Array.from(row));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = at(row, column);
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k);
      const target = lower[row];
      if (target) target[column] = row === column ? pivot(sum, a[row]?.[row] ?? 0) : sum / at(column, column);
    }
  }
  return substituteBack(at, substituteForward(at, b));
}

/** An infinite pivot takes its unknown out: all that is divided by it becomes 0. */
function pivot(sum: number, diagonal: number): number {
  return sum > 1e-12 * Math.max(diagonal, 1e-300) ? Math.sqrt(sum) : Infinity;
}

type Entry = (row: number, column: number) => number;

function substituteForward(at: Entry, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let row = 0; row < x.length; row++) {
    for (let k = 0; k < row; k++) x[row] = (x[row] ?? 0) - at(row, k) * (x[k] ?? 0);
    x[row] = (x[row] ?? 0) / at(row, row);
  }
  return x;
}

function substituteBack(at: Entry, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let row = x.length - 1; row >= 0; row--) {
    for (let k = row + 1; k < x.length; k++) x[row] = (x[row] ?? 0) - at(k, row) * (x[k] ?? 0);
    x[row] = (x[row] ?? 0) / at(row, row);
  }
  return x;
}
