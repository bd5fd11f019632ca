import type { LinearScore } from './linear-model.ts';
import type { Columns } from './matrix.ts';

/** Mean and standard deviation of each feature; the deviation of a constant one is 1, so that it becomes 0. */
export interface Scale {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** Columns with mean 0 and (population) standard deviation 1, and what brought them there. */
export function standardize(columns: Columns): { readonly columns: Float64Array[]; readonly scale: Scale } {
  const means = columns.map(mean);
  const deviations = columns.map((column, index) => deviation(column, means[index] ?? 0) || 1);
  const scaled = columns.map((column, index) => column.map((value) => (value - (means[index] ?? 0)) / (deviations[index] ?? 1)));
  return { columns: scaled, scale: { means, deviations } };
}

/** The same model for features in their own units. */
export function fromStandardized(score: LinearScore, scale: Scale): LinearScore {
  const coefficients = score.coefficients.map((coefficient, index) => coefficient / (scale.deviations[index] ?? 1));
  const shift = coefficients.reduce((sum, coefficient, index) => sum + coefficient * (scale.means[index] ?? 0), 0);
  return { intercept: score.intercept - shift, coefficients };
}

function mean(column: Float64Array): number {
  let sum = 0;
  for (const value of column) sum += value;
  return column.length === 0 ? 0 : sum / column.length;
}

function deviation(column: Float64Array, center: number): number {
  let sum = 0;
  for (const value of column) sum += (value - center) ** 2;
  const result = Math.sqrt(sum / Math.max(1, column.length));
  return result < 1e-12 * Math.max(1, Math.abs(center)) ? 0 : result;
}
