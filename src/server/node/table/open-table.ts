import { dirname } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { TableFormat } from '../../tables/table-reader.ts';
import { quoteName, quoteText } from './quote.ts';
import type { TableRequest } from './table-request.ts';

export interface OpenColumn {
  readonly name: string;
  /** DuckDB's name of the type. */
  readonly type: string;
}

/** A table that can be asked with SQL as `shown`. */
export interface OpenTable {
  readonly connection: DuckDBConnection;
  readonly columns: readonly OpenColumn[];
  close(): void;
}

const readers: Readonly<Record<TableFormat, string>> = {
  parquet: 'read_parquet',
  csv: 'read_csv',
  tsv: 'read_csv',
  json: 'read_json',
  jsonl: 'read_json',
  ndjson: 'read_json',
};

/**
 * Opens a table in a DuckDB of its own that may read the table's files and nothing else, and write nothing. Parquet
 * stays where it is; text formats are read once.
 */
export async function openTable({ format, paths }: Pick<TableRequest, 'format' | 'paths'>): Promise<OpenTable> {
  const database = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    threads: '2',
    memory_limit: '1GiB',
    preserve_insertion_order: 'true',
    temp_directory: '',
  });
  try {
    const connection = await database.connect();
    const directories = [...new Set(paths.map(dirname))];
    await connection.run(`SET allowed_directories = [${directories.map((path) => quoteText(`${path}/`)).join(', ')}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    const options = paths.length > 1 ? ', union_by_name = true' : '';
    const source = `SELECT * FROM ${readers[format]}([${paths.map(quoteText).join(', ')}]${options})`;
    await connection.run(`CREATE ${format === 'parquet' ? 'VIEW' : 'TABLE'} shown AS ${source}`);
    const described = await connection
      .runAndReadAll('SELECT column_name, data_type FROM (DESCRIBE shown)')
      .catch(() => connection.runAndReadAll('DESCRIBE shown'));
    const columns = described.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }));
    return { connection, columns, close: () => database.closeSync() };
  } catch (error) {
    database.closeSync();
    throw error;
  }
}

const longestCell = 4000;

/** Rows as text, null where missing; very long values are cut. */
export async function readRows({ connection, columns }: OpenTable, offset: number, limit: number): Promise<(string | null)[][]> {
  const cells = columns.map(({ name }) => `left(CAST(${quoteName(name)} AS VARCHAR), ${longestCell})`);
  const rows = await connection.runAndReadAll(`SELECT ${cells.join(', ')} FROM shown LIMIT ${limit} OFFSET ${offset}`);
  return rows.getRows().map((row) => row.map((cell) => (cell === null ? null : String(cell))));
}
