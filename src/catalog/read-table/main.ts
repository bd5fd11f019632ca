import { checkColumns } from '../program/check-columns.ts';
import { toReader } from '../program/create-table-view.ts';
import { findTableFiles, tableFormats, type TableFiles } from '../program/find-table-files.ts';
import { describeCount, log } from '../program/log.ts';
import type { Parameters } from '../program/parameters.ts';
import { quoteName, quoteText } from '../program/quote.ts';
import { readColumns } from '../program/read-columns.ts';
import { runProgram } from '../program/run-program.ts';
import { withDatabase } from '../program/with-database.ts';
import { writeParquet } from '../program/write-parquet.ts';
import { parseColumnTypes } from './parse-column-types.ts';

await runProgram(async (task) => {
  const input = task.input('data');
  const output = await task.output('table');
  const format = tableFormats.find((name) => name === task.parameters.text('format')) ?? 'auto';
  const types = parseColumnTypes(task.parameters.text('column-types'));
  const files = await findTableFiles(input, format);
  log(`reading ${describeCount(files.paths.length, `${files.format} file`)}`);
  await withDatabase({ inputs: [input], outputs: [output] }, async (connection) => {
    const options = readerOptions(files, task.parameters);
    if (types.size > 0)
      checkColumns([...types.keys()], await readColumns(connection, `SELECT * FROM ${toReader(files, options)}`), 'the data');
    const query = toQuery(files, [...options, ...guessFromAllRows(files)], types);
    await writeParquet(connection, query, output);
    for (const column of await readColumns(connection, `SELECT * FROM ${quoteText(`${output}data.parquet`)}`))
      log(`  ${column.name}: ${column.type}`);
  });
});

/** All rows are looked at before types are guessed, so that a late row can't contradict the guess. */
function guessFromAllRows(files: TableFiles): string[] {
  return files.format === 'parquet' ? [] : ['sample_size = -1'];
}

function readerOptions(files: TableFiles, parameters: Parameters): string[] {
  if (files.format !== 'csv') return [];
  const delimiter = parameters.text('delimiter').replaceAll('\\t', '\t');
  const header = parameters.text('header');
  const missing = parameters.columns('missing-values');
  return [
    ...(delimiter === '' ? [] : [`delim = ${quoteText(delimiter)}`]),
    ...(header === 'yes' || header === 'no' ? [`header = ${String(header === 'yes')}`] : []),
    ...(missing.length === 0 ? [] : [`nullstr = [${['', ...missing].map(quoteText).join(', ')}]`]),
  ];
}

/** Given types are read from the text itself where the format is text (CSV), else converted. */
function toQuery(files: TableFiles, options: readonly string[], types: ReadonlyMap<string, string>): string {
  if (types.size === 0) return `SELECT * FROM ${toReader(files, options)}`;
  const entries = [...types];
  if (files.format === 'csv') {
    const list = entries.map(([name, type]) => `${quoteText(name)}: ${quoteText(type)}`);
    return `SELECT * FROM ${toReader(files, [...options, `types = {${list.join(', ')}}`])}`;
  }
  const casts = entries.map(([name, type]) => `CAST(${quoteName(name)} AS ${type}) AS ${quoteName(name)}`);
  return `SELECT * REPLACE (${casts.join(', ')}) FROM ${toReader(files, options)}`;
}
