import { checkSelect } from '../program/check-select.ts';
import { createTableView } from '../program/create-table-view.ts';
import { runProgram } from '../program/run-program.ts';
import { withDatabase } from '../program/with-database.ts';
import { writeParquet } from '../program/write-parquet.ts';

await runProgram(async (task) => {
  const input = task.input('input');
  const output = await task.output('table');
  const condition = task.parameters.required('condition');
  await withDatabase({ inputs: [input], outputs: [output] }, async (connection) => {
    await createTableView(connection, 'input', input);
    await checkSelect(connection, `SELECT * FROM input WHERE (${condition}\n)`, 'the condition');
    await writeParquet(connection, `SELECT * FROM input WHERE (${condition}\n)`, output);
  });
});
