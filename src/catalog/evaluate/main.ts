import { writeFile } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { featureKind } from '../model/feature.ts';
import { checkColumns } from '../program/check-columns.ts';
import { createTableView } from '../program/create-table-view.ts';
import { describeCount, log } from '../program/log.ts';
import type { Parameters } from '../program/parameters.ts';
import { queryNumbers } from '../program/query-values.ts';
import { quoteName } from '../program/quote.ts';
import type { Column } from '../program/read-columns.ts';
import { runProgram } from '../program/run-program.ts';
import { UserError } from '../program/user-error.ts';
import { withDatabase } from '../program/with-database.ts';
import { evaluateClasses } from './evaluate-classes.ts';
import { evaluateNumbers } from './evaluate-numbers.ts';

await runProgram(async (task) => {
  const input = task.input('table');
  const output = await task.output('metrics');
  const names = { target: task.parameters.required('target'), prediction: task.parameters.required('prediction') };
  const metrics = await withDatabase({ inputs: [input], outputs: [] }, async (connection) => {
    const { columns } = await createTableView(connection, 'input', input);
    checkColumns([names.target, names.prediction], columns, 'the table');
    const isClass = isClassification(task.parameters, columns, names);
    const rows = await readCounts(connection, names);
    const measured = isClass ? await evaluateClasses(connection, columns, names) : await evaluateNumbers(connection, columns, names);
    return { task: isClass ? 'classification' : 'regression', ...names, ...rows, ...measured };
  });
  for (const [name, value] of Object.entries(metrics)) if (typeof value === 'number') log(`${name}: ${Number(value.toPrecision(6))}`);
  await writeFile(`${output}metrics.json`, `${JSON.stringify(metrics, undefined, 2)}\n`);
});

interface Names {
  readonly target: string;
  readonly prediction: string;
}

function isClassification(parameters: Parameters, columns: readonly Column[], { target, prediction }: Names): boolean {
  const wanted = parameters.text('task');
  if (wanted === 'classification' || wanted === 'regression') return wanted === 'classification';
  const numbers = columns.filter(
    (column) => [target, prediction].includes(column.name) && featureKind(column) === 'number' && column.type !== 'BOOLEAN',
  );
  return numbers.length < new Set([target, prediction]).size || columns.some((column) => column.name.startsWith('probability_'));
}

/** Makes the view `known` of the rows that have both; the rest is counted. */
async function readCounts(connection: DuckDBConnection, { target, prediction }: Names): Promise<{ rows: number; skipped: number }> {
  await connection.run(
    `CREATE VIEW known AS SELECT * FROM input WHERE ${quoteName(target)} IS NOT NULL AND ${quoteName(prediction)} IS NOT NULL`,
  );
  const [rows = 0, all = 0] = await queryNumbers(connection, 'SELECT (SELECT count(*) FROM known), (SELECT count(*) FROM input)');
  if (rows === 0) throw new UserError('there is no row that has both a target and a prediction');
  if (all > rows) log(`left out ${describeCount(all - rows, 'row')} without a target or a prediction`);
  return { rows, skipped: all - rows };
}
