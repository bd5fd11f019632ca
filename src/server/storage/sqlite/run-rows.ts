import type { Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import { runPlanSchema } from '#domain/plan/run-plan.ts';
import { engineEventSchema, runStates, type RunView } from '#domain/run/run-event.ts';
import { pausedMsOf } from '#domain/run/run-pauses.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { isTrialPipeline } from '#domain/run/trial.ts';
import { countTasks, type RunProgress, type Storage, type StoredRun, type StoredRunSummary } from '../storage.ts';
import { addChange } from './change-rows.ts';
import { addResults, findResults } from './result-rows.ts';
import { readRunPlans, keepRunPlan } from './run-plan-rows.ts';
import { runViewSchema } from '../run-view-schema.ts';
import { keepTriedDocument } from './pipeline-rows.ts';
import { readDocument } from './read-document.ts';
import type { Database, Schema } from './schema.ts';

const texts = z.record(z.string(), z.string());
const counts = z.record(z.string(), z.number());
const state = z.enum(runStates);
const finalRunStates = runStates.filter(isFinalRunState);
const summaryColumns = [
  'id',
  'pipeline_id',
  'pipeline_name',
  'revision',
  'state',
  'created_at',
  'started_at',
  'finished_at',
  'paused_ms',
  'task_counts',
] as const;

type Methods =
  | 'insertRun'
  | 'readRun'
  | 'readRunByKey'
  | 'readRunPosition'
  | 'listRuns'
  | 'lastRuns'
  | 'listUnfinishedRunIds'
  | 'readRunEvents'
  | 'appendRunEvents'
  | 'resumeRun'
  | 'readRunPlans'
  | 'findResults'
  | 'readCursor'
  | 'listQuarantined';

/** Runs, their events and where the engine's stream was read up to. */
export function runRows(db: Database): Pick<Storage, Methods> {
  return {
    insertRun: (run) => db.transaction().execute((transaction) => insertRun(transaction, run)),
    readRun: (id) => readRun(db, 'id', id),
    readRunByKey: (key) => readRun(db, 'key', key),
    async readRunPosition(id) {
      const row = await db.selectFrom('run').select(['state', 'view_seq']).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : { state: state.parse(row.state), seq: row.view_seq };
    },
    listRuns: (filter) => listRuns(db, filter),
    async lastRuns() {
      const newest = db
        .selectFrom('run')
        .select((table) => table.fn.max('seq').as('seq'))
        .groupBy('pipeline_id');
      return (await db.selectFrom('run').select(summaryColumns).where('seq', 'in', newest).execute()).map(toSummary);
    },
    async listUnfinishedRunIds() {
      const rows = await db.selectFrom('run').select('id').where('state', 'not in', finalRunStates).orderBy('seq').execute();
      return rows.map((row) => row.id);
    },
    async readRunEvents(runId, after, limit) {
      const rows = await db
        .selectFrom('run_event')
        .selectAll()
        .where('run_id', '=', runId)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ seq: row.seq, event: engineEventSchema.parse(JSON.parse(row.event)) }));
    },
    appendRunEvents: (progress) => appendRunEvents(db, progress),
    resumeRun: (next) => orRefused(db.transaction().execute((transaction) => resumeRun(transaction, next))),
    readRunPlans: (runId) => readRunPlans(db, runId),
    findResults: (pipelineId, wanted) => findResults(db, pipelineId, wanted),
    async readCursor(engine) {
      return (await db.selectFrom('engine_cursor').select('seq').where('engine', '=', engine).executeTakeFirst())?.seq ?? 0;
    },
    async listQuarantined() {
      const rows = await db.selectFrom('quarantined_event').selectAll().orderBy('seq').execute();
      return rows.map(({ seq, run_id, record, reason }) => ({ seq, runId: run_id, record, reason }));
    },
  };
}

function runsWithDocument(db: Database) {
  return db
    .selectFrom('run')
    .innerJoin('pipeline_revision', (join) =>
      join.onRef('pipeline_revision.pipeline_id', '=', 'run.pipeline_id').onRef('pipeline_revision.revision', '=', 'run.revision'),
    )
    .selectAll('run')
    .select(['pipeline_revision.document', 'pipeline_revision.format']);
}

async function readRun(db: Database, column: 'id' | 'key', value: string): Promise<StoredRun | null> {
  const row = await runsWithDocument(db).where(`run.${column}`, '=', value).executeTakeFirst();
  return row === undefined ? null : toRun(row);
}

function toRun(row: Selectable<Schema['run']> & { readonly document: string; readonly format: number }): StoredRun {
  return {
    id: row.id,
    key: row.key,
    pipelineId: row.pipeline_id,
    pipelineName: row.pipeline_name,
    revision: row.revision,
    createdAt: row.created_at,
    document: readDocument(row),
    plan: runPlanSchema.parse(JSON.parse(row.plan)),
    reuse: texts.parse(JSON.parse(row.reuse)),
    view: runViewSchema.parse(JSON.parse(row.view)),
  };
}

function toSummary(row: Pick<Selectable<Schema['run']>, (typeof summaryColumns)[number]>): StoredRunSummary {
  return {
    id: row.id,
    pipelineId: row.pipeline_id,
    pipelineName: row.pipeline_name,
    revision: row.revision,
    state: state.parse(row.state),
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    pausedMs: row.paused_ms,
    taskCounts: counts.parse(JSON.parse(row.task_counts)),
  };
}

function viewColumns(view: RunView) {
  return {
    state: view.state,
    started_at: view.startedAt,
    finished_at: view.finishedAt,
    paused_ms: pausedMsOf(view),
    task_counts: JSON.stringify(countTasks(view)),
    view: JSON.stringify(view),
    view_seq: view.seq,
  };
}

async function insertRun(transaction: Transaction<Schema>, given: StoredRun): Promise<{ run: StoredRun; inserted: boolean }> {
  const there = await readRun(transaction, 'key', given.key);
  if (there !== null) return { run: there, inserted: false };
  const run = isTrialPipeline(given.pipelineId) ? { ...given, revision: await keepTriedDocument(transaction, given) } : given;
  const { id, key, revision } = run;
  const row = {
    id,
    key,
    revision,
    pipeline_id: run.pipelineId,
    pipeline_name: run.pipelineName,
    created_at: run.createdAt,
    plan: JSON.stringify(run.plan),
    reuse: JSON.stringify(run.reuse),
  };
  await transaction
    .insertInto('run')
    .values({ ...row, ...viewColumns(run.view) })
    .execute();
  await addChange(transaction, 'run', id);
  return { run, inserted: true };
}

async function listRuns(
  db: Database,
  { pipelineId, state: runState, before, limit }: Parameters<Storage['listRuns']>[0],
): Promise<StoredRunSummary[]> {
  let query = db.selectFrom('run').select(summaryColumns).orderBy('seq', 'desc').limit(limit);
  if (pipelineId !== undefined) query = query.where('pipeline_id', '=', pipelineId);
  if (runState !== undefined) query = query.where('state', '=', runState);
  if (before !== undefined) query = query.where('seq', '<', db.selectFrom('run').select('seq').where('id', '=', before));
  return (await query.execute()).map(toSummary);
}

class Refused extends Error {}

async function appendRunEvents(db: Database, { runs, cursor, quarantined }: Parameters<Storage['appendRunEvents']>[0]): Promise<boolean> {
  const write = async (transaction: Transaction<Schema>): Promise<true> => {
    for (const progress of runs) await appendToRun(transaction, progress);
    for (const { seq, runId, record, reason } of quarantined ?? [])
      await transaction.insertInto('quarantined_event').values({ seq, run_id: runId, record, reason }).execute();
    if (cursor !== undefined) {
      const put = transaction.insertInto('engine_cursor').values({ engine: cursor.engine, seq: cursor.seq });
      await put.onConflict((conflict) => conflict.column('engine').doUpdateSet({ seq: cursor.seq })).execute();
    }
    return true;
  };
  return orRefused(db.transaction().execute(write));
}

async function orRefused(done: Promise<true>): Promise<boolean> {
  try {
    return await done;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

async function resumeRun(transaction: Transaction<Schema>, next: Parameters<Storage['resumeRun']>[0]): Promise<true> {
  await keepRunPlan(transaction, next.runId);
  await appendToRun(transaction, next);
  const columns = { revision: next.revision, plan: JSON.stringify(next.plan), reuse: JSON.stringify(next.reuse) };
  await transaction.updateTable('run').set(columns).where('id', '=', next.runId).execute();
  return true;
}

async function appendToRun(transaction: Transaction<Schema>, { runId, after, events, view, results = [] }: RunProgress): Promise<void> {
  const there = await transaction.selectFrom('run').select(['state', 'view_seq', 'pipeline_id']).where('id', '=', runId).executeTakeFirst();
  if (there?.view_seq !== after) throw new Refused();
  for (const { seq, event } of events)
    await transaction
      .insertInto('run_event')
      .values({ run_id: runId, seq, event: JSON.stringify(event) })
      .execute();
  await transaction.updateTable('run').set(viewColumns(view)).where('id', '=', runId).execute();
  await addResults(transaction, there.pipeline_id, runId, results);
  if (there.state !== view.state) await addChange(transaction, 'run', runId);
}
