import type { DuckDBConnection } from '@duckdb/node-api';
import { classificationMetrics, classMetrics, confusionCounts, logLoss } from '../ml/metrics/classification.ts';
import { rocCurve, thinPoints } from '../ml/metrics/roc.ts';
import { toCodeExpression, toNumberExpression } from '../model/feature.ts';
import { readMatrix } from '../model/read-matrix.ts';
import { readLabels } from '../model/read-target.ts';
import type { Column } from '../program/read-columns.ts';

/** What is measured about classes; `logLoss`, `auc` and `roc` need a probability column for each class. */
export interface ClassEvaluation {
  readonly accuracy: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly logLoss?: number;
  /** Area under the ROC curve: of the second class where there are two, else the mean over each class against the rest. */
  readonly auc?: number;
  readonly classes: readonly {
    readonly label: string;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
    readonly support: number;
  }[];
  readonly confusion: { readonly labels: readonly string[]; readonly counts: readonly (readonly number[])[] };
  readonly roc?: readonly { readonly label: string; readonly area: number; readonly points: readonly (readonly [number, number])[] }[];
}

/** Evaluates the view `known`. */
export async function evaluateClasses(
  connection: DuckDBConnection,
  columns: readonly Column[],
  names: { readonly target: string; readonly prediction: string },
): Promise<ClassEvaluation> {
  const labels = await readLabels(connection, 'known', [names.target, names.prediction]);
  const shares = labels.flatMap((label) => columns.find((column) => column.name === `probability_${label}`) ?? []);
  const expressions = [
    toCodeExpression(names.target, labels),
    toCodeExpression(names.prediction, labels),
    ...shares.map(toNumberExpression),
  ];
  const [truth = new Float64Array(), predicted = new Float64Array(), ...probabilities] = await readMatrix(connection, expressions, 'known');
  const counts = confusionCounts(truth, predicted, labels.length);
  const classes = labels.map((label, index) => ({ label, ...classMetrics(counts, index) }));
  const measured = { ...classificationMetrics(counts), classes, confusion: { labels, counts } };
  return shares.length === labels.length && labels.length > 1
    ? { ...measured, ...evaluateProbabilities(labels, truth, probabilities) }
    : measured;
}

function evaluateProbabilities(
  labels: readonly string[],
  truth: Float64Array,
  probabilities: readonly Float64Array[],
): Pick<ClassEvaluation, 'logLoss' | 'auc' | 'roc'> {
  const scored = labels.map((label, index) => ({ label, index })).slice(labels.length === 2 ? 1 : 0);
  const roc = scored.map(({ label, index }) => {
    const { points, area } = rocCurve(
      truth.map((code) => (code === index ? 1 : 0)),
      probabilities[index] ?? new Float64Array(),
    );
    return { label, area, points: thinPoints(points, 200).map((point) => [point.falsePositiveRate, point.truePositiveRate] as const) };
  });
  const auc = roc.reduce((sum, curve) => sum + curve.area, 0) / roc.length;
  return { logLoss: logLoss(truth, probabilities), auc, roc };
}
