import { classificationMetrics, confusionCounts, logLoss } from '../ml/metrics/classification.ts';
import { regressionMetrics } from '../ml/metrics/regression.ts';
import { rocCurve } from '../ml/metrics/roc.ts';
import { toProbabilities } from '../ml/softmax.ts';
import { likeliestLabels } from './likeliest-labels.ts';

/** What is to be predicted: numbers, or class numbers below `classes`. */
export type Target =
  | { readonly task: 'regression'; readonly values: Float64Array }
  | { readonly task: 'classification'; readonly values: Int32Array; readonly classes: number };

/** Metrics of scores, by name. */
export function measureScores(target: Target, scores: readonly Float64Array[]): Record<string, number> {
  if (target.task === 'regression') return { ...regressionMetrics(target.values, scores[0] ?? new Float64Array()) };
  const probabilities = toProbabilities(scores);
  const confusion = confusionCounts(target.values, likeliestLabels(probabilities), target.classes);
  const metrics = { ...classificationMetrics(confusion), logLoss: logLoss(target.values, probabilities) };
  const [, second] = probabilities;
  return target.classes === 2 && second ? { ...metrics, auc: rocCurve(target.values, second).area } : metrics;
}

/** The loss that importances are measured by: log loss, or the mean squared error. */
export function lossOfScores(target: Target, scores: readonly Float64Array[]): number {
  if (target.task === 'classification') return logLoss(target.values, toProbabilities(scores));
  return regressionMetrics(target.values, scores[0] ?? new Float64Array()).rmse ** 2;
}
