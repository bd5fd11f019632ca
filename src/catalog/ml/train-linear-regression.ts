import type { LinearScore } from './linear-model.ts';
import type { Columns } from './matrix.ts';
import { solveSymmetric } from './solve-symmetric.ts';
import { fromStandardized, standardize } from './standardize.ts';

/**
 * Ridge regression: least squares plus l2 · Σ coefficient², on standardised features; the intercept is free. With
 * l2 = 0 it is ordinary least squares. Equals scikit-learn's Ridge(alpha = l2) after StandardScaler.
 */
export function trainLinearRegression(features: Columns, target: Float64Array, l2: number): LinearScore {
  const { columns, scale } = standardize(features);
  const mean = target.reduce((sum, value) => sum + value, 0) / target.length;
  const gram = columns.map((left, i) => Float64Array.from(columns, (right, k) => (k <= i ? dot(left, right) : 0)));
  for (const [i, row] of gram.entries()) row[i] = (row[i] ?? 0) + l2;
  const moments = Float64Array.from(columns, (column) => dotCentered(column, target, mean));
  return fromStandardized({ intercept: mean, coefficients: [...solveSymmetric(gram, moments)] }, scale);
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < left.length; row++) sum += (left[row] ?? 0) * (right[row] ?? 0);
  return sum;
}

function dotCentered(column: Float64Array, target: Float64Array, mean: number): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++) sum += (column[row] ?? 0) * ((target[row] ?? 0) - mean);
  return sum;
}
