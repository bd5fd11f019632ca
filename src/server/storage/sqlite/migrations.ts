import { sql, type Kysely, type QueryExecutorProvider } from 'kysely';
import { AppError } from '#domain/issue/app-error.ts';

type Step = (db: QueryExecutorProvider) => Promise<void>;

/** Steps from an empty database to the schema of today, by number from 1. A step that was released never changes. */
export const migrations: readonly Step[] = [
  createFirstSchema,
  addComponentDrafts,
  addFormatsAndNames,
  addPlansAndResults,
  addPauses,
  addDatasetLabels,
];

/** Brings the database to today's schema, each step in its own transaction. Throws E_STORAGE_NEWER where it is ahead of this program. */
export async function migrate<T>(db: Kysely<T>, steps = migrations): Promise<void> {
  await sql`create table if not exists schema_version (version integer primary key, applied_at text not null default current_timestamp)`.execute(
    db,
  );
  const found = await sql<{ version: number | null }>`select max(version) as version from schema_version`.execute(db);
  const version = found.rows[0]?.version ?? 0;
  if (version > steps.length) throw new AppError('E_STORAGE_NEWER', { found: version, known: steps.length });
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    await db.transaction().execute(async (transaction) => {
      await step(transaction);
      await sql`insert into schema_version (version) values (${index + 1})`.execute(transaction);
    });
  }
}

async function createFirstSchema(db: QueryExecutorProvider): Promise<void> {
  const statements = [
    sql`create table component_name (name_key text primary key, name text not null)`,
    sql`create table component (seq integer primary key autoincrement, name text not null, version text not null, built_in integer not null, created_at text not null, definition text not null, unique (name, version))`,
    sql`create table pipeline (id text primary key, revision integer not null, removed_at text, touched integer not null)`,
    sql`create table pipeline_revision (pipeline_id text not null references pipeline (id), revision integer not null, save_id text not null, updated_at text not null, document text not null, primary key (pipeline_id, revision))`,
    sql`create index pipeline_save on pipeline_revision (save_id)`,
    sql`create table run (seq integer primary key autoincrement, id text not null unique, key text not null unique, pipeline_id text not null, pipeline_name text not null, revision integer not null, state text not null, created_at text not null, started_at text, finished_at text, task_counts text not null, plan text not null, reuse text not null, view text not null, view_seq integer not null, foreign key (pipeline_id, revision) references pipeline_revision (pipeline_id, revision))`,
    sql`create index run_pipeline on run (pipeline_id, seq)`,
    sql`create index run_state on run (state, seq)`,
    sql`create table run_event (run_id text not null references run (id), seq integer not null, event text not null, primary key (run_id, seq)) without rowid`,
    sql`create table engine_cursor (engine text primary key, seq integer not null)`,
    sql`create table quarantined_event (seq integer not null, run_id text not null, record text not null, reason text not null)`,
    sql`create table dataset (name_key text primary key, name text not null, bytes integer not null, created_at text not null, source text not null, licence text not null, description text not null)`,
    sql`create table session (token_hash text primary key, created_at text not null, expires_at text not null)`,
    sql`create table change (seq integer primary key, what text not null, id text not null, revision integer)`,
  ];
  for (const statement of statements) await statement.execute(db);
}

async function addComponentDrafts(db: QueryExecutorProvider): Promise<void> {
  const statements = [
    sql`alter table component add column deprecated text`,
    sql`create table component_draft (id text primary key, revision integer not null, save_id text not null, updated_at text not null, definition text not null, imported integer not null, based_on text, first_save_id text not null, first_definition_hash text not null, touched integer not null)`,
    sql`create index component_draft_first_save on component_draft (first_save_id)`,
  ];
  for (const statement of statements) await statement.execute(db);
}

async function addFormatsAndNames(db: QueryExecutorProvider): Promise<void> {
  const statements = [
    sql`alter table pipeline_revision add column format integer not null default 1`,
    sql`alter table pipeline_revision add column name text`,
    sql`create index pipeline_revision_name on pipeline_revision (pipeline_id, revision) where name is not null`,
  ];
  for (const statement of statements) await statement.execute(db);
}

/** Results of runs from before are found by what their plans and views say. */
async function addPlansAndResults(db: QueryExecutorProvider): Promise<void> {
  const statements = [
    sql`create table run_plan (run_id text not null references run (id), number integer not null, revision integer not null, plan text not null, primary key (run_id, number)) without rowid`,
    sql`create table task_result (seq integer primary key autoincrement, pipeline_id text not null, task text not null, cache_key text not null, run_id text not null references run (id), made_at text not null, unique (pipeline_id, task, cache_key))`,
    sql`insert or replace into task_result (pipeline_id, task, cache_key, run_id, made_at) select run.pipeline_id, json_extract(task.value, '$.id'), json_extract(task.value, '$.cacheKey'), run.id, coalesce(json_extract(seen.value, '$.finishedAt'), run.created_at) from run, json_each(run.plan, '$.tasks') as task, json_each(run.view, '$.tasks') as seen where seen.key = json_extract(task.value, '$.id') and json_extract(seen.value, '$.state') = 'succeeded' order by run.seq`,
  ];
  for (const statement of statements) await statement.execute(db);
}

/** Runs from before have their pauses in their views; 86,400,000 is the milliseconds of a day. */
async function addPauses(db: QueryExecutorProvider): Promise<void> {
  const statements = [
    sql`alter table run add column paused_ms integer not null default 0`,
    sql`update run set paused_ms = (select cast(round(coalesce(sum(max(0, julianday(json_extract(pause.value, '$.at')) - julianday(json_extract(pause.value, '$.endedAt')))), 0) * 86400000) as integer) from json_each(run.view, '$.resumes') as pause where json_extract(pause.value, '$.endedAt') is not null)`,
  ];
  for (const statement of statements) await statement.execute(db);
}

async function addDatasetLabels(db: QueryExecutorProvider): Promise<void> {
  await sql`alter table dataset add column labels text not null default '{}'`.execute(db);
}
