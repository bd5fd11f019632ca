import { checkColumns } from '../program/check-columns.ts';
import { createTableView } from '../program/create-table-view.ts';
import { runProgram } from '../program/run-program.ts';
import { UserError } from '../program/user-error.ts';
import { withDatabase } from '../program/with-database.ts';
import { writeParquet } from '../program/write-parquet.ts';
import { parseJoinKeys } from './parse-join-keys.ts';
import { toJoinQuery } from './to-join-query.ts';

await runProgram(async (task) => {
  const inputs = [task.input('left'), task.input('right')];
  const output = await task.output('table');
  const keys = parseJoinKeys(task.parameters.required('keys'));
  const kind = task.parameters.text('kind');
  const suffix = task.parameters.text('suffix');
  await withDatabase({ inputs, outputs: [output] }, async (connection) => {
    const [left, right] = [
      await createTableView(connection, 'left', task.input('left')),
      await createTableView(connection, 'right', task.input('right')),
    ];
    checkColumns(
      keys.map((key) => key.left),
      left.columns,
      'the left table',
    );
    checkColumns(
      keys.map((key) => key.right),
      right.columns,
      'the right table',
    );
    const names = { left: left.columns.map((column) => column.name), right: right.columns.map((column) => column.name) };
    const clash = names.right.find((name) => names.left.includes(name) && [...names.left, ...names.right].includes(name + suffix));
    if (clash !== undefined)
      throw new UserError(`both tables have a column "${clash}" and "${clash}${suffix}" is taken too: choose another suffix`);
    await writeParquet(connection, toJoinQuery({ kind, keys, ...names, suffix }), output);
  });
});
