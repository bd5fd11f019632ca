import { checkColumns } from '../program/check-columns.ts';
import { checkSelect } from '../program/check-select.ts';
import { createTableView } from '../program/create-table-view.ts';
import { quoteName } from '../program/quote.ts';
import { runProgram } from '../program/run-program.ts';
import { withDatabase } from '../program/with-database.ts';
import { writeParquet } from '../program/write-parquet.ts';
import { parseDerivedColumns } from './parse-derived-columns.ts';

await runProgram(async (task) => {
  const input = task.input('input');
  const output = await task.output('table');
  const columns = task.parameters.columns('columns');
  const derived = parseDerivedColumns(task.parameters.text('derive'));
  await withDatabase({ inputs: [input], outputs: [output] }, async (connection) => {
    const table = await createTableView(connection, 'input', input);
    checkColumns(columns, table.columns, 'the table');
    for (const { name, expression } of derived)
      await checkSelect(connection, `SELECT (${expression}\n) FROM input`, `the expression of "${name}"`);
    const kept = columns.length > 0 ? columns : table.columns.map((column) => column.name);
    const names = [...new Set([...kept, ...derived.map((column) => column.name)])];
    const expressions = new Map(derived.map(({ name, expression }) => [name, `(${expression}\n)`]));
    const parts = names.map((name) => `${expressions.get(name) ?? quoteName(name)} AS ${quoteName(name)}`);
    await writeParquet(connection, `SELECT ${parts.join(', ')} FROM input`, output);
  });
});
