export interface RegressionMetrics {
  /** Mean absolute error, in the target's unit. */
  readonly mae: number;
  /** Root of the mean squared error, in the target's unit. */
  readonly rmse: number;
  /** Share of the variance that is explained; 0 is as good as the mean. */
  readonly r2: number;
}

/** How far predictions are from the truth. */
export function regressionMetrics(truth: Float64Array, predicted: Float64Array): RegressionMetrics {
  const rows = Math.max(1, truth.length);
  const mean = truth.reduce((sum, value) => sum + value, 0) / rows;
  let [absolute, squared, total] = [0, 0, 0];
  for (let row = 0; row < truth.length; row++) {
    const error = (predicted[row] ?? 0) - (truth[row] ?? 0);
    absolute += Math.abs(error);
    squared += error * error;
    total += ((truth[row] ?? 0) - mean) ** 2;
  }
  return { mae: absolute / rows, rmse: Math.sqrt(squared / rows), r2: total === 0 ? 0 : 1 - squared / total };
}
