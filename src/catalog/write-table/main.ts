import { createTableView } from '../program/create-table-view.ts';
import { describeCount, log } from '../program/log.ts';
import { runProgram } from '../program/run-program.ts';
import { UserError } from '../program/user-error.ts';
import { withDatabase } from '../program/with-database.ts';
import { copyTo } from '../program/write-parquet.ts';

const formats: ReadonlyMap<string, string> = new Map([
  ['csv', 'FORMAT csv, HEADER true'],
  ['parquet', 'FORMAT parquet, COMPRESSION zstd'],
  ['json', 'FORMAT json, ARRAY true'],
]);

await runProgram(async (task) => {
  const input = task.input('input');
  const output = await task.output('files');
  const format = task.parameters.required('format');
  const options = formats.get(format);
  if (options === undefined) throw new UserError(`there is no format "${format}": take csv, parquet or json`);
  const fileName = task.parameters.required('file-name');
  if (!/^[^/\\.\p{Cc}][^/\\\p{Cc}]*$/u.test(fileName))
    throw new UserError(`"${fileName}" can't be a file name: no slash, and no dot at the start`);
  await withDatabase({ inputs: [input], outputs: [output] }, async (connection) => {
    await createTableView(connection, 'input', input);
    const rows = await copyTo(connection, 'SELECT * FROM input', `${output}${fileName}.${format}`, options);
    log(`wrote ${describeCount(rows, 'row')} to ${fileName}.${format}`);
  });
});
