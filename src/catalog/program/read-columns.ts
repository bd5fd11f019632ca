import type { DuckDBConnection } from '@duckdb/node-api';
import { queryTexts } from './query-values.ts';

/** A column of a table; `type` is DuckDB's name, e.g. `VARCHAR`, `DECIMAL(10,2)`. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** The columns that a query gives, without running it. */
export async function readColumns(connection: DuckDBConnection, query: string): Promise<Column[]> {
  const rows = await queryTexts(connection, `DESCRIBE (${query}\n)`);
  return rows.map(([name = '', type = '']) => ({ name, type }));
}
