import { writeFile } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { createRandom, shuffledIndices } from '../ml/create-random.ts';
import type { RowParts } from '../ml/gbdt/train-gbdt.ts';
import { checkColumns } from '../program/check-columns.ts';
import { createTableView } from '../program/create-table-view.ts';
import { describeCount, log } from '../program/log.ts';
import type { Parameters } from '../program/parameters.ts';
import { queryNumbers } from '../program/query-values.ts';
import { quoteName } from '../program/quote.ts';
import type { Column } from '../program/read-columns.ts';
import type { Task } from '../program/read-task.ts';
import { UserError } from '../program/user-error.ts';
import { withDatabase } from '../program/with-database.ts';
import { encodeFeatures } from './encode-features.ts';
import { toFeatureExpression, type Feature } from './feature.ts';
import type { Target } from './measure-model.ts';
import { needsFilling, type Model } from './model-file.ts';
import { planFeatures } from './plan-features.ts';
import { readMatrix } from './read-matrix.ts';
import { planClassTarget, planNumberTarget } from './read-target.ts';
import { toModelCard } from './to-model-card.ts';
import { trainEstimator, type TrainingSettings } from './train-estimator.ts';

/** What training starts from: the data as it was read, and how. */
interface TrainingData {
  readonly features: readonly Feature[];
  readonly raw: readonly Float64Array[];
  readonly target: Target;
  readonly modelTarget: Model['target'];
  readonly skipped: number;
}

/** The program of both trainers: reads the table, learns, writes `model.json` and `card.json`. */
export async function runTrainer(task: Task, kind: Target['task']): Promise<void> {
  const input = task.input('table');
  const output = await task.output('model');
  const { parameters } = task;
  const data = await withDatabase({ inputs: [input], outputs: [] }, async (connection) => {
    const table = await createTableView(connection, 'input', input);
    return readTrainingData(connection, table.columns, {
      kind,
      target: parameters.required('target'),
      chosen: parameters.columns('features'),
    });
  });
  const parts = divideRows(data.target.values.length, parameters);
  log(`learning from ${describeCount(parts.train.length, 'row')}, validating on ${describeCount(parts.valid.length, 'row')}`);
  const settings = readSettings(parameters);
  const encoding = encodeFeatures(data.features, data.raw, settings.algorithm !== 'gradient-boosting');
  const trained = trainEstimator(encoding, data.target, parts, settings);
  if (needsFilling(trained.estimator)) log('missing numbers were filled in with the mean');
  const model: Model = {
    format: 'weft-model/1',
    task: kind,
    target: data.modelTarget,
    features: [...data.features],
    estimator: trained.estimator,
  };
  const seed = parameters.number('seed');
  const card = toModelCard({ model, settings, seed, encoding, target: data.target, parts, trained, skipped: data.skipped });
  for (const [part, metrics] of Object.entries(card.metrics))
    log(
      `${part}: ${Object.entries(metrics)
        .map(([name, value]) => `${name} ${value.toPrecision(4)}`)
        .join(', ')}`,
    );
  await writeFile(`${output}model.json`, JSON.stringify(model));
  await writeFile(`${output}card.json`, `${JSON.stringify(card, undefined, 2)}\n`);
}

interface Wanted {
  readonly kind: Target['task'];
  readonly target: string;
  readonly chosen: readonly string[];
}

async function readTrainingData(
  connection: DuckDBConnection,
  columns: readonly Column[],
  { kind, target, chosen }: Wanted,
): Promise<TrainingData> {
  checkColumns([target, ...chosen], columns, 'the table');
  if (chosen.includes(target)) throw new UserError(`the target "${target}" is among the features: a model must not see what it predicts`);
  const byName = new Map(columns.map((column) => [column.name, column]));
  const targetColumn = byName.get(target) ?? { name: target, type: '' };
  const plan = kind === 'regression' ? planNumberTarget(targetColumn) : await planClassTarget(connection, 'input', targetColumn);
  await connection.run(
    `CREATE VIEW known AS SELECT * FROM input WHERE ${kind === 'regression' ? plan.expression : quoteName(target)} IS NOT NULL`,
  );
  const candidates = columns.filter((column) => (chosen.length === 0 ? column.name !== target : chosen.includes(column.name)));
  const features = await planFeatures(connection, 'known', { columns: candidates, chosen: chosen.length > 0 });
  const expressions = features.map((feature) => toFeatureExpression(feature, byName.get(feature.column) ?? targetColumn));
  const matrix = await readMatrix(connection, [...expressions, plan.expression], 'known');
  const values = matrix.at(-1) ?? new Float64Array();
  const [all = 0] = await queryNumbers(connection, 'SELECT count(*) FROM input');
  const skipped = all - values.length;
  if (skipped > 0) log(`left out ${describeCount(skipped, 'row')} without a target`);
  return {
    features,
    raw: matrix.slice(0, -1),
    target: kind === 'regression' ? { task: kind, values } : { task: kind, values: Int32Array.from(values), classes: plan.labels.length },
    modelTarget: { column: target, type: targetColumn.type, labels: plan.labels },
    skipped,
  };
}

/** The rows in random order, the last ones kept aside. */
function divideRows(count: number, parameters: Parameters): RowParts {
  if (count < 2) throw new UserError('there are fewer than two rows with a target to learn from');
  const order = shuffledIndices(count, createRandom(parameters.number('seed')));
  const kept = Math.min(count - 1, Math.floor(count * parameters.number('valid-fraction')));
  return { train: order.subarray(0, count - kept), valid: order.subarray(count - kept) };
}

function readSettings(parameters: Parameters): TrainingSettings {
  return {
    algorithm: parameters.required('algorithm'),
    l2: parameters.number('l2'),
    rounds: parameters.number('rounds'),
    learningRate: parameters.number('learning-rate'),
    maxLeaves: parameters.number('max-leaves'),
    minLeafRows: parameters.number('min-leaf-rows'),
    patience: parameters.number('patience'),
  };
}
