import type { Columns } from './matrix.ts';

/** Scores of a linear model: an intercept and a coefficient for each feature, in the features' own units. */
export interface LinearScore {
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

/** intercept + Σ coefficient · feature, for each row. Missing values must have been filled in. */
export function scoreRows(score: LinearScore, columns: Columns, rows: number): Float64Array {
  const scores = new Float64Array(rows).fill(score.intercept);
  for (const [index, column] of columns.entries()) {
    const coefficient = score.coefficients[index] ?? 0;
    for (let row = 0; row < rows; row++) scores[row] = (scores[row] ?? 0) + coefficient * (column[row] ?? 0);
  }
  return scores;
}
