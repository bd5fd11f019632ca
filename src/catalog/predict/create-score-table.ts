import { DOUBLE, DuckDBDataChunk, type DuckDBConnection } from '@duckdb/node-api';
import { likeliestLabels } from '../model/likeliest-labels.ts';
import type { Model } from '../model/model-file.ts';
import { toProbabilities } from '../ml/softmax.ts';

const chunkRows = 2048;

/** Makes the temporary table `scores`, all DOUBLE: `c0` is the number or class number (from 1), `c1` … the probabilities. */
export async function createScoreTable(
  connection: DuckDBConnection,
  model: Model,
  blocks: Iterable<readonly Float64Array[]>,
): Promise<void> {
  const width = 1 + model.target.labels.length;
  await connection.run(`CREATE TABLE scores (${Array.from({ length: width }, (_, index) => `c${index} DOUBLE`).join(', ')})`);
  const appender = await connection.createAppender('scores');
  for (const scores of blocks) {
    const columns = model.task === 'regression' ? scores : toClassColumns(scores);
    const rows = columns[0]?.length ?? 0;
    for (let start = 0; start < rows; start += chunkRows) {
      const chunk = DuckDBDataChunk.create(
        Array.from({ length: width }, () => DOUBLE),
        Math.min(chunkRows, rows - start),
      );
      for (const [index, column] of columns.entries()) chunk.setColumnValues(index, [...column.subarray(start, start + chunkRows)]);
      appender.appendDataChunk(chunk);
    }
  }
  appender.closeSync();
}

function toClassColumns(scores: readonly Float64Array[]): Float64Array[] {
  const probabilities = toProbabilities(scores);
  return [Float64Array.from(likeliestLabels(probabilities), (label) => label + 1), ...probabilities];
}
