import type { DuckDBConnection } from '@duckdb/node-api';

/** The rows of a small query, each value as text; NULL is the empty text. */
export async function queryTexts(connection: DuckDBConnection, sql: string): Promise<string[][]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowsJson().map((row) => row.map(toText));
}

/** The numbers of the first row of a query; NULL is NaN. */
export async function queryNumbers(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const [row = []] = await queryTexts(connection, sql);
  return row.map((text) => (text === '' ? Number.NaN : Number(text)));
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}
