import type { DuckDBConnection } from '@duckdb/node-api';
import { queryNumbers } from '../program/query-values.ts';

/** Reads DOUBLE expressions of the relation `from` into one array each, in the order of its rows; NULL becomes NaN. */
export async function readMatrix(connection: DuckDBConnection, expressions: readonly string[], from: string): Promise<Float64Array[]> {
  const [rows = 0] = await queryNumbers(connection, `SELECT count(*) FROM ${from}`);
  const columns = expressions.map(() => new Float64Array(rows));
  const result = await connection.stream(`SELECT ${expressions.join(', ')} FROM ${from}`);
  let start = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [index, column] of columns.entries()) {
      for (const [row, value] of chunk.getColumnValues(index).entries())
        column[start + row] = typeof value === 'number' ? value : Number.NaN;
    }
    start += chunk.rowCount;
  }
  return columns;
}
