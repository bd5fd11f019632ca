import { sigmoid, softplus } from '../softmax.ts';
import type { Derivatives } from './histogram.ts';

/** Scores by output and row number: one output, or one for each class where there are more than two. */
export type Scores = readonly Float64Array[];

/** A loss to boost: where scores start, its derivatives by score, and its mean. All are about the given rows only. */
export interface Objective {
  start(rows: Int32Array): number[];
  differentiate(scores: Scores, rows: Int32Array, derivatives: readonly Derivatives[]): void;
  meanLoss(scores: Scores, rows: Int32Array): number;
}

/** Half the squared error; the loss that is reported is the mean squared error. */
export function squaredError(target: Float64Array): Objective {
  return {
    start: (rows) => [meanOf(rows, (row) => target[row] ?? 0)],
    differentiate([scores], rows, [derivatives]) {
      for (const row of rows) setDerivatives(derivatives, row, (scores?.[row] ?? 0) - (target[row] ?? 0), 1);
    },
    meanLoss: ([scores], rows) => meanOf(rows, (row) => ((scores?.[row] ?? 0) - (target[row] ?? 0)) ** 2),
  };
}

/** Log loss of two classes, labels 0 and 1; the score is the log odds of class 1. */
export function binaryLogLoss(labels: Int32Array): Objective {
  return {
    start(rows) {
      const share = clampShare(meanOf(rows, (row) => labels[row] ?? 0));
      return [Math.log(share / (1 - share))];
    },
    differentiate([scores], rows, [derivatives]) {
      for (const row of rows) {
        const probability = sigmoid(scores?.[row] ?? 0);
        setDerivatives(derivatives, row, probability - (labels[row] ?? 0), probability * (1 - probability));
      }
    },
    meanLoss: ([scores], rows) => meanOf(rows, (row) => softplus(labels[row] === 1 ? -(scores?.[row] ?? 0) : (scores?.[row] ?? 0))),
  };
}

/** Log loss of several classes through softmax. */
export function multiclassLogLoss(labels: Int32Array, classes: number): Objective {
  return {
    start: (rows) =>
      Array.from({ length: classes }, (_, label) => Math.log(clampShare(meanOf(rows, (row) => (labels[row] === label ? 1 : 0))))),
    differentiate(scores, rows, derivatives) {
      for (const row of rows) {
        const total = logSumExp(scores, row);
        for (const [label, column] of scores.entries()) {
          const probability = Math.exp((column[row] ?? 0) - total);
          setDerivatives(
            derivatives[label],
            row,
            probability - (labels[row] === label ? 1 : 0),
            Math.max(probability * (1 - probability), 1e-12),
          );
        }
      }
    },
    meanLoss: (scores, rows) => meanOf(rows, (row) => logSumExp(scores, row) - (scores[labels[row] ?? 0]?.[row] ?? 0)),
  };
}

function setDerivatives(derivatives: Derivatives | undefined, row: number, gradient: number, hessian: number): void {
  if (!derivatives) return;
  derivatives.gradients[row] = gradient;
  derivatives.hessians[row] = hessian;
}

function logSumExp(scores: Scores, row: number): number {
  let top = -Infinity;
  for (const column of scores) top = Math.max(top, column[row] ?? 0);
  let sum = 0;
  for (const column of scores) sum += Math.exp((column[row] ?? 0) - top);
  return top + Math.log(sum);
}

function meanOf(rows: Int32Array, valueOf: (row: number) => number): number {
  let sum = 0;
  for (let k = 0; k < rows.length; k++) sum += valueOf(rows[k] ?? 0);
  return rows.length === 0 ? 0 : sum / rows.length;
}

function clampShare(share: number): number {
  return Math.min(Math.max(share, 1e-9), 1 - 1e-9);
}
