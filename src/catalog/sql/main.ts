import { checkSelect, withoutSemicolon } from '../program/check-select.ts';
import { createTableView } from '../program/create-table-view.ts';
import { runProgram } from '../program/run-program.ts';
import { withDatabase } from '../program/with-database.ts';
import { writeParquet } from '../program/write-parquet.ts';

await runProgram(async (task) => {
  const inputs = [task.input('a'), ...['b', 'c'].flatMap((name) => task.optionalInput(name) ?? [])];
  const output = await task.output('table');
  const text = task.parameters.text('query');
  await withDatabase({ inputs, outputs: [output] }, async (connection) => {
    for (const place of inputs) await createTableView(connection, place.name, place);
    await checkSelect(connection, text, 'the query');
    await writeParquet(connection, await withoutSemicolon(connection, text), output);
  });
});
