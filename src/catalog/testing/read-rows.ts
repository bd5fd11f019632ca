import { DuckDBInstance } from '@duckdb/node-api';

/** The rows of the Parquet file of an output, values as JSON has them. */
export async function readRows(directory: string): Promise<Record<string, unknown>[]> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    return (await connection.runAndReadAll(`SELECT * FROM read_parquet('${directory}data.parquet')`)).getRowObjectsJson();
  } finally {
    database.closeSync();
  }
}
