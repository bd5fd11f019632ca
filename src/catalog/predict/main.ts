import { encodeFeatures } from '../model/encode-features.ts';
import { toFeatureExpression } from '../model/feature.ts';
import { needsFilling, readModel, scoreModel, type Model } from '../model/model-file.ts';
import { readMatrix } from '../model/read-matrix.ts';
import { checkColumns } from '../program/check-columns.ts';
import { createTableView } from '../program/create-table-view.ts';
import { log } from '../program/log.ts';
import type { Column } from '../program/read-columns.ts';
import { runProgram } from '../program/run-program.ts';
import { UserError } from '../program/user-error.ts';
import { withDatabase } from '../program/with-database.ts';
import { writeParquet } from '../program/write-parquet.ts';
import { createScoreTable } from './create-score-table.ts';
import { toAddedColumns } from './to-added-columns.ts';

const blockRows = 65_536;

await runProgram(async (task) => {
  const [modelInput, tableInput] = [task.input('model'), task.input('table')];
  const output = await task.output('predictions');
  const model = await readModel(modelInput.path);
  const added = toAddedColumns(model, task.parameters.required('prediction-column'), task.parameters.flag('probabilities'));
  await withDatabase({ inputs: [tableInput], outputs: [output] }, async (connection) => {
    const { columns } = await createTableView(connection, 'input', tableInput);
    const expressions = toExpressions(
      model,
      columns,
      added.map((column) => column.name),
    );
    const raw = await readMatrix(connection, expressions, 'input');
    const rows = raw[0]?.length ?? 0;
    log(`predicting ${model.target.column}`);
    await createScoreTable(connection, model, scoreBlocks(model, raw, rows));
    const names = added.map((column) => `${column.expression} AS ${column.quotedName}`);
    await writeParquet(connection, `SELECT input.*, ${names.join(', ')} FROM input POSITIONAL JOIN scores`, output);
  });
});

function toExpressions(model: Model, columns: readonly Column[], added: readonly string[]): string[] {
  checkColumns(
    model.features.map((feature) => feature.column),
    columns,
    'the table, for this model,',
  );
  const taken = columns.find((column) => added.includes(column.name));
  if (taken)
    throw new UserError(`the table has a column "${taken.name}" already: choose another name for the new column or leave that one out`);
  const byName = new Map(columns.map((column) => [column.name, column]));
  return model.features.map((feature) => toFeatureExpression(feature, byName.get(feature.column) ?? { name: feature.column, type: '' }));
}

/** Scores of a block of rows at a time, so that encoded columns never hold the whole table. */
function* scoreBlocks(model: Model, raw: readonly Float64Array[], rows: number): Generator<Float64Array[]> {
  for (let start = 0; start < rows; start += blockRows) {
    const block = raw.map((column) => column.subarray(start, start + blockRows));
    const { columns } = encodeFeatures(model.features, block, needsFilling(model.estimator));
    yield scoreModel(model.estimator, columns, Math.min(blockRows, rows - start));
  }
}
