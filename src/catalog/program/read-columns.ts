import type { DuckDBConnection } from '@duckdb/node-api';

/** A column of a table; `type` is DuckDB's name, e.g. `VARCHAR`, `DECIMAL(10,2)`. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** The columns that a query gives, without running it. */
export async function readColumns(connection: DuckDBConnection, query: string): Promise<Column[]> {
  const reader = await connection.runAndReadAll(`DESCRIBE (${query}\n)`);
  return reader.getRowsJson().map(([name, type]) => ({ name: String(name), type: String(type) }));
}
