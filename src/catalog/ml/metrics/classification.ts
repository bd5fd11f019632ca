/** Counts by true class (row) and predicted class (column). */
export function confusionCounts(truth: ArrayLike<number>, predicted: ArrayLike<number>, classes: number): number[][] {
  const counts = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  for (let row = 0; row < truth.length; row++) {
    const line = counts[truth[row] ?? 0];
    const column = predicted[row] ?? 0;
    if (line) line[column] = (line[column] ?? 0) + 1;
  }
  return counts;
}

export interface ClassMetrics {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Rows that truly are of this class. */
  readonly support: number;
}

/** Metrics of one class; a ratio with nothing below the line is 0. */
export function classMetrics(confusion: readonly (readonly number[])[], label: number): ClassMetrics {
  const hits = confusion[label]?.[label] ?? 0;
  const support = sum(confusion[label] ?? []);
  const precision = ratio(hits, sum(confusion.map((line) => line[label] ?? 0)));
  const recall = ratio(hits, support);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall), support };
}

export interface ClassificationMetrics {
  readonly accuracy: number;
  /** Means over the classes, each counting the same. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Accuracy, and precision, recall and F1 as the mean over the classes (macro). */
export function classificationMetrics(confusion: readonly (readonly number[])[]): ClassificationMetrics {
  const classes = confusion.map((_, label) => classMetrics(confusion, label));
  const mean = (name: 'precision' | 'recall' | 'f1'): number => ratio(sum(classes.map((one) => one[name])), classes.length);
  const hits = sum(confusion.map((line, label) => line[label] ?? 0));
  return { accuracy: ratio(hits, sum(confusion.map(sum))), precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}

/** Mean of −log of the probability that each row's true class was given; probabilities by class. */
export function logLoss(truth: ArrayLike<number>, probabilities: readonly ArrayLike<number>[]): number {
  let total = 0;
  for (let row = 0; row < truth.length; row++) {
    total -= Math.log(Math.min(Math.max(probabilities[truth[row] ?? 0]?.[row] ?? 0, 1e-15), 1));
  }
  return ratio(total, truth.length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function ratio(above: number, below: number): number {
  return below === 0 ? 0 : above / below;
}
