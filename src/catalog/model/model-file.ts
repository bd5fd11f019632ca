import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { scoreRows } from '../ml/linear-model.ts';
import type { Columns } from '../ml/matrix.ts';
import { scoreGbdt } from '../ml/gbdt/score-gbdt.ts';
import { UserError } from '../program/user-error.ts';
import { featureSchema } from './feature.ts';

const numbers = z.array(z.number());
const tree = z.strictObject({ feature: numbers, threshold: numbers, missingLeft: numbers, left: numbers, right: numbers, value: numbers });
const linearScore = z.strictObject({ intercept: z.number(), coefficients: numbers });

/** What makes the scores; `outputs` of the linear kind and `start` of the trees have an entry for each score. */
const estimatorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear'), outputs: z.array(linearScore) }),
  z.strictObject({ kind: z.literal('gradient-boosting'), start: numbers, rounds: z.array(z.array(tree)) }),
]);
export type Estimator = z.infer<typeof estimatorSchema>;

/** `model.json`: all that a prediction needs. A regression has no labels. */
export const modelSchema = z.strictObject({
  format: z.literal('weft-model/1'),
  task: z.enum(['classification', 'regression']),
  target: z.strictObject({ column: z.string(), type: z.string(), labels: z.array(z.string()) }),
  features: z.array(featureSchema),
  estimator: estimatorSchema,
});
export type Model = z.infer<typeof modelSchema>;

/** Reads the model of an input directory. */
export async function readModel(directory: string): Promise<Model> {
  const text = await readFile(join(directory, 'model.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw new UserError('the model input has no model.json: connect a model of a built-in trainer');
  const parsed = modelSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new UserError('the model.json of the model input was not written by this version of the built-in trainers');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether missing numbers must be filled in before scoring. */
export function needsFilling(estimator: Estimator): boolean {
  return estimator.kind === 'linear';
}

/** Scores of encoded rows, one array for each output. */
export function scoreModel(estimator: Estimator, columns: Columns, rows: number): Float64Array[] {
  if (estimator.kind === 'gradient-boosting') return scoreGbdt(estimator, columns, rows);
  return estimator.outputs.map((score) => scoreRows(score, columns, rows));
}
