import { checkColumns } from '../program/check-columns.ts';
import { createTableView } from '../program/create-table-view.ts';
import { quoteName } from '../program/quote.ts';
import { runProgram } from '../program/run-program.ts';
import { UserError } from '../program/user-error.ts';
import { withDatabase } from '../program/with-database.ts';
import { writeParquet } from '../program/write-parquet.ts';
import { toSidesQuery } from './to-sides-query.ts';

await runProgram(async (task) => {
  const input = task.input('input');
  const outputs = { train: await task.output('train'), test: await task.output('test') };
  const { parameters } = task;
  const [stratify, key] = [parameters.text('stratify').trim(), parameters.text('key').trim()];
  if (stratify !== '' && key !== '') throw new UserError('set either "stratify" or "key": a split can\'t do both');
  await withDatabase({ inputs: [input], outputs: Object.values(outputs) }, async (connection) => {
    const table = await createTableView(connection, 'input', input);
    checkColumns(
      [stratify, key].filter((name) => name !== ''),
      table.columns,
      'the table',
    );
    const split = { ratio: parameters.number('ratio'), seed: parameters.required('seed'), stratify, key };
    await connection.run(`CREATE TEMP TABLE sides AS ${toSidesQuery(split)}`);
    const columns = table.columns.map((column) => `input.${quoteName(column.name)}`).join(', ');
    const select = `SELECT ${columns} FROM input POSITIONAL JOIN sides WHERE`;
    await writeParquet(connection, `${select} sides."in train"`, outputs.train);
    await writeParquet(connection, `${select} NOT sides."in train"`, outputs.test);
  });
});
