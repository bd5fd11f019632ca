import { scoreRows, type LinearScore } from './linear-model.ts';
import type { Columns } from './matrix.ts';
import { minimize } from './minimize.ts';
import { softplus, toProbabilities } from './softmax.ts';
import { fromStandardized, standardize } from './standardize.ts';

/**
 * Logistic regression with penalty l2 · ½ Σ coefficient² on standardised features; intercepts are free. `labels` are
 * class numbers below `classes`. Two classes give one score (of class 1), more give one each (multinomial). Equals
 * scikit-learn's LogisticRegression(C = 1 / l2) after StandardScaler.
 */
export function trainLogisticRegression(features: Columns, labels: Int32Array, classes: number, l2: number): LinearScore[] {
  const { columns, scale } = standardize(features);
  const outputs = classes === 2 ? 1 : classes;
  const width = columns.length + 1;
  const objective = (weights: Float64Array, gradient: Float64Array): number => {
    const scores = toScores(weights, width).map((score) => scoreRows(score, columns, labels.length));
    fillGradient({ weights, gradient, columns, labels, probabilities: toProbabilities(scores), width, l2 });
    return logLossSum(scores, labels) + penalty(weights, width, l2);
  };
  const weights = minimize(objective, new Float64Array(outputs * width), 2e-8 * labels.length, 300);
  return toScores(weights, width).map((score) => fromStandardized(score, scale));
}

/** Weights lie one score after the other: its coefficients, then its intercept. */
function toScores(weights: Float64Array, width: number): LinearScore[] {
  return Array.from({ length: weights.length / width }, (_, index) => {
    const part = weights.subarray(index * width, (index + 1) * width);
    return { coefficients: [...part.subarray(0, width - 1)], intercept: part[width - 1] ?? 0 };
  });
}

interface Step {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  readonly columns: Columns;
  readonly labels: Int32Array;
  readonly probabilities: readonly Float64Array[];
  readonly width: number;
  readonly l2: number;
}

function fillGradient({ weights, gradient, columns, labels, probabilities, width, l2 }: Step): void {
  const outputs = weights.length / width;
  for (let output = 0; output < outputs; output++) {
    const scored = outputs === 1 ? 1 : output;
    const errors = Float64Array.from(probabilities[scored] ?? [], (value, row) => value - (labels[row] === scored ? 1 : 0));
    const start = output * width;
    for (const [index, column] of columns.entries()) gradient[start + index] = dot(errors, column) + l2 * (weights[start + index] ?? 0);
    gradient[start + width - 1] = errors.reduce((sum, error) => sum + error, 0);
  }
}

function logLossSum(scores: readonly Float64Array[], labels: Int32Array): number {
  const [only] = scores;
  let sum = 0;
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] ?? 0;
    if (scores.length === 1) sum += softplus(label === 1 ? -(only?.[row] ?? 0) : (only?.[row] ?? 0));
    else sum += logSumExp(scores, row) - (scores[label]?.[row] ?? 0);
  }
  return sum;
}

function logSumExp(scores: readonly Float64Array[], row: number): number {
  let top = -Infinity;
  for (const column of scores) top = Math.max(top, column[row] ?? 0);
  let sum = 0;
  for (const column of scores) sum += Math.exp((column[row] ?? 0) - top);
  return top + Math.log(sum);
}

function penalty(weights: Float64Array, width: number, l2: number): number {
  let sum = 0;
  for (const [index, weight] of weights.entries()) if ((index + 1) % width !== 0) sum += weight * weight;
  return (l2 / 2) * sum;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < left.length; row++) sum += (left[row] ?? 0) * (right[row] ?? 0);
  return sum;
}
