import type { Transaction } from 'kysely';
import type { Storage, StoredResult, WantedResult } from '../storage.ts';
import type { Database, Schema } from './schema.ts';

/** Records what a run has made; the newest of one key counts. */
export async function addResults(
  transaction: Transaction<Schema>,
  pipelineId: string,
  runId: string,
  results: readonly StoredResult[],
): Promise<void> {
  for (const { task, cacheKey, madeAt } of results) {
    const row = { pipeline_id: pipelineId, task, cache_key: cacheKey, run_id: runId, made_at: madeAt };
    await transaction.replaceInto('task_result').values(row).execute();
  }
}

/** For each task the newest result with its key, else the newest. */
export async function findResults(db: Database, pipelineId: string, wanted: readonly WantedResult[]): ReturnType<Storage['findResults']> {
  const keys = new Map(wanted.map(({ task, cacheKey }) => [task, cacheKey]));
  const newest = db
    .selectFrom('task_result')
    .select((table) => table.fn.max('seq').as('seq'))
    .where('pipeline_id', '=', pipelineId)
    .groupBy('task');
  const rows = await db
    .selectFrom('task_result')
    .selectAll()
    .where('pipeline_id', '=', pipelineId)
    .where((where) => where.or([where('seq', 'in', newest), where('cache_key', 'in', [...keys.values()])]))
    .orderBy('seq')
    .execute();
  const found = new Map<string, StoredResult & { readonly runId: string }>();
  for (const { task, cache_key: cacheKey, run_id: runId, made_at: madeAt } of rows) {
    const fits = keys.get(task);
    if (fits !== undefined && found.get(task)?.cacheKey !== fits) found.set(task, { task, cacheKey, runId, madeAt });
  }
  return [...found.values()];
}
