import { describe, expect, it } from 'vitest';
import fixtures from './fixtures/sklearn.json' with { type: 'json' };
import { binaryLogLoss, multiclassLogLoss, squaredError, type Objective } from './gbdt/objective.ts';
import { scoreGbdt } from './gbdt/score-gbdt.ts';
import { trainGbdt } from './gbdt/train-gbdt.ts';
import { makeSamples } from './make-samples.ts';
import { classificationMetrics, confusionCounts, logLoss } from './metrics/classification.ts';
import { regressionMetrics } from './metrics/regression.ts';
import { rocCurve } from './metrics/roc.ts';
import { toProbabilities } from './softmax.ts';
import { trainLinearRegression } from './train-linear-regression.ts';
import { trainLogisticRegression } from './train-logistic-regression.ts';
import type { LinearScore } from './linear-model.ts';

/** The largest difference between two models' numbers, as a share of the number, or of 0.02 where that is smaller. */
function differenceOf(score: LinearScore | undefined, expected: LinearScore | undefined): number {
  const numbers = [...(score?.coefficients ?? []), score?.intercept ?? Number.NaN];
  const wanted = [...(expected?.coefficients ?? []), expected?.intercept ?? Number.NaN];
  return Math.max(...wanted.map((value, index) => Math.abs((numbers[index] ?? Number.NaN) - value) / Math.max(0.02, Math.abs(value))));
}

const fourDigits = 5e-5;

describe('linear models, beside scikit-learn', () => {
  const { columns, numbers, twos, threes } = makeSamples(800, 7, false);

  it.each(fixtures.linear.ridge)('ridge regression with l2 = $l2', ({ l2, ...expected }) => {
    expect(differenceOf(trainLinearRegression(columns, numbers, l2), expected)).toBeLessThan(fourDigits);
  });

  it.each(fixtures.linear.binary)('logistic regression with l2 = $l2', ({ l2, scores }) => {
    const [score] = trainLogisticRegression(columns, twos, 2, l2);
    expect(differenceOf(score, scores[0])).toBeLessThan(fourDigits);
  });

  it.each(fixtures.linear.multinomial)('multinomial logistic regression with l2 = $l2', ({ l2, scores }) => {
    const learnt = trainLogisticRegression(columns, threes, 3, l2);
    for (const [label, expected] of scores.entries()) expect(differenceOf(learnt[label], expected)).toBeLessThan(fourDigits);
  });
});

describe('boosted trees, beside HistGradientBoosting', () => {
  const train = makeSamples(6000, 11, true);
  const test = makeSamples(3000, 12, true);
  const options = { rounds: 60, learningRate: 0.1, maxLeaves: 31, minLeafRows: 20, l2: 1, patience: 0 };
  const parts = { train: Int32Array.from({ length: 6000 }, (_, row) => row), valid: new Int32Array() };
  const scoresOf = (objective: Objective): Float64Array[] =>
    scoreGbdt(trainGbdt(train.columns, parts, objective, options).model, test.columns, 3000);

  it('is as good on two classes with missing values', () => {
    const probabilities = toProbabilities(scoresOf(binaryLogLoss(train.twos)));
    const second = probabilities[1] ?? new Float64Array();
    const { accuracy } = classificationMetrics(confusionCounts(test.twos, second.map(Math.round), 2));
    expect(accuracy).toBeGreaterThan(fixtures.boosting.binary.accuracy - 0.01);
    expect(rocCurve(test.twos, second).area).toBeGreaterThan(fixtures.boosting.binary.auc - 0.005);
    expect(logLoss(test.twos, probabilities)).toBeLessThan(fixtures.boosting.binary.logLoss + 0.01);
  });

  it('is as good on three classes', () => {
    const probabilities = toProbabilities(scoresOf(multiclassLogLoss(train.threes, 3)));
    const guesses = Array.from(test.threes, (_, row) =>
      probabilities.reduce((best, column, label) => ((column[row] ?? 0) > (probabilities[best]?.[row] ?? 0) ? label : best), 0),
    );
    expect(classificationMetrics(confusionCounts(test.threes, guesses, 3)).accuracy).toBeGreaterThan(
      fixtures.boosting.multiclass.accuracy - 0.01,
    );
    expect(logLoss(test.threes, probabilities)).toBeLessThan(fixtures.boosting.multiclass.logLoss + 0.01);
  });

  it('is as good on numbers', () => {
    const { rmse, r2 } = regressionMetrics(test.numbers, scoresOf(squaredError(train.numbers))[0] ?? new Float64Array());
    expect(rmse).toBeLessThan(fixtures.boosting.regression.rmse * 1.02);
    expect(r2).toBeGreaterThan(fixtures.boosting.regression.r2 - 0.01);
  });
});

describe('metrics, beside scikit-learn', () => {
  const { metrics } = fixtures;

  it('counts and rates classes', () => {
    const confusion = confusionCounts(metrics.truth, metrics.guess, 3);
    expect(confusion).toEqual(metrics.confusion);
    const { accuracy, precision, recall, f1 } = classificationMetrics(confusion);
    for (const [value, expected] of [
      [accuracy, metrics.accuracy],
      [precision, metrics.precision],
      [recall, metrics.recall],
      [f1, metrics.f1],
    ] as const)
      expect(value).toBeCloseTo(expected, 12);
  });

  it('measures probabilities', () => {
    expect(rocCurve(metrics.two, Float64Array.from(metrics.scores)).area).toBeCloseTo(metrics.auc, 12);
    expect(logLoss(metrics.two, [metrics.scores.map((score) => 1 - score), metrics.scores])).toBeCloseTo(metrics.logLoss, 12);
  });

  it('measures errors of numbers', () => {
    const { mae, rmse, r2 } = regressionMetrics(Float64Array.from(metrics.numbers), Float64Array.from(metrics.guesses));
    expect(mae).toBeCloseTo(metrics.mae, 12);
    expect(rmse).toBeCloseTo(metrics.rmse, 12);
    expect(r2).toBeCloseTo(metrics.r2, 12);
  });
});
