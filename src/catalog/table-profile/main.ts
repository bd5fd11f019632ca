import { createTableView } from '../program/create-table-view.ts';
import { runProgram } from '../program/run-program.ts';
import { withDatabase } from '../program/with-database.ts';
import { writeParquet } from '../program/write-parquet.ts';

await runProgram(async (task) => {
  const input = task.input('input');
  const output = await task.output('profile');
  await withDatabase({ inputs: [input], outputs: [output] }, async (connection) => {
    await createTableView(connection, 'input', input);
    const query = `SELECT column_name AS "column", column_type AS "type", "count" AS "rows", null_percentage AS "missing percent",
  approx_unique AS "distinct values, about", "min", "max", TRY_CAST("avg" AS DOUBLE) AS "mean", TRY_CAST("std" AS DOUBLE) AS "standard deviation",
  q25 AS "lower quartile", q50 AS "median", q75 AS "upper quartile" FROM (SUMMARIZE input)`;
    await writeParquet(connection, query, output);
  });
});
