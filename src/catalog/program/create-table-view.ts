import type { DuckDBConnection } from '@duckdb/node-api';
import { findTableFiles, type TableFiles } from './find-table-files.ts';
import { describeCount, log } from './log.ts';
import { quoteName, quoteText } from './quote.ts';
import { readColumns, type Column } from './read-columns.ts';
import type { InputPlace } from './read-task.ts';

/** A table of an input: the view that shows it, and its columns in order. */
export interface TableView {
  readonly view: string;
  readonly columns: readonly Column[];
}

/** Makes the table of an input visible as a view. */
export async function createTableView(connection: DuckDBConnection, view: string, place: InputPlace): Promise<TableView> {
  const files = await findTableFiles(place, 'auto');
  await connection.run(`CREATE VIEW ${quoteName(view)} AS SELECT * FROM ${toReader(files)}`);
  const columns = await readColumns(connection, `SELECT * FROM ${quoteName(view)}`);
  log(`${place.name}: ${describeCount(columns.length, 'column')} from ${describeCount(files.paths.length, `${files.format} file`)}`);
  return { view, columns };
}

/** The SQL that reads the files; `options` are arguments of DuckDB's reader. */
export function toReader(files: TableFiles, options: readonly string[] = []): string {
  const list = `[${files.paths.map(quoteText).join(', ')}]`;
  return `read_${files.format}(${[list, ...(files.paths.length > 1 ? ['union_by_name = true'] : []), ...options].join(', ')})`;
}
