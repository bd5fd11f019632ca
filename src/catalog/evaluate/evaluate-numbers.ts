import type { DuckDBConnection } from '@duckdb/node-api';
import { regressionMetrics } from '../ml/metrics/regression.ts';
import { featureKind, toNumberExpression } from '../model/feature.ts';
import { readMatrix } from '../model/read-matrix.ts';
import type { Column } from '../program/read-columns.ts';
import { UserError } from '../program/user-error.ts';

/** What is measured about numbers; residuals (prediction − truth) are counted between neighbouring `edges`. */
export interface NumberEvaluation {
  readonly mae: number;
  readonly rmse: number;
  readonly r2: number;
  readonly residuals: { readonly edges: readonly number[]; readonly counts: readonly number[] };
}

/** Evaluates the view `known`. */
export async function evaluateNumbers(
  connection: DuckDBConnection,
  columns: readonly Column[],
  names: { readonly target: string; readonly prediction: string },
): Promise<NumberEvaluation> {
  const expressions = [names.target, names.prediction].map((name) => {
    const column = columns.find((one) => one.name === name);
    if (!column || featureKind(column) !== 'number')
      throw new UserError(`the column "${name}" holds ${column?.type ?? 'nothing'}, not numbers: set the task to classification`);
    return toNumberExpression(column);
  });
  const [truth = new Float64Array(), predicted = new Float64Array()] = await readMatrix(connection, expressions, 'known');
  return { ...regressionMetrics(truth, predicted), residuals: toResiduals(truth, predicted) };
}

/** Twenty bins from the 1st to the 99th hundredth; what lies beyond counts in the outermost. */
function toResiduals(truth: Float64Array, predicted: Float64Array): NumberEvaluation['residuals'] {
  const errors = predicted.map((value, row) => value - (truth[row] ?? 0));
  const sorted = Float64Array.from(errors).sort();
  const low = sorted[Math.floor(sorted.length * 0.01)] ?? 0;
  const width = ((sorted[Math.floor(sorted.length * 0.99)] ?? 0) - low) / 20 || 1;
  const counts = Array.from({ length: 20 }, () => 0);
  for (const error of errors) {
    const bin = Math.min(19, Math.max(0, Math.floor((error - low) / width)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { edges: Array.from({ length: 21 }, (_, index) => low + index * width), counts };
}
