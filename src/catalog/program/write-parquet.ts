import type { DuckDBConnection } from '@duckdb/node-api';
import { describeCount, log } from './log.ts';
import { queryNumbers } from './query-values.ts';
import { quoteText } from './quote.ts';

/** Writes the rows of a checked query to `data.parquet` in an output directory; gives their number. */
export async function writeParquet(connection: DuckDBConnection, query: string, directory: string): Promise<number> {
  const rows = await copyTo(connection, query, `${directory}data.parquet`, 'FORMAT parquet, COMPRESSION zstd');
  log(`wrote ${describeCount(rows, 'row')}`);
  return rows;
}

/** Writes the rows of a checked query to a file; gives their number. */
export async function copyTo(connection: DuckDBConnection, query: string, path: string, options: string): Promise<number> {
  const [rows = 0] = await queryNumbers(connection, `COPY (${query}\n) TO ${quoteText(path)} (${options})`);
  return rows;
}
