import type { DatabaseSync } from 'node:sqlite';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { runPlanSchema } from '#domain/plan/run-plan.ts';
import { own } from '#domain/names/own.ts';
import { engineEventSchema, runStates } from '#domain/run/run-event.ts';
import { taskStates } from '#domain/run/task-state.ts';
import type { EngineEventRecord } from '../engine.ts';
import type { RunJournal, StoredRun, TaskRow } from '../run-journal.ts';
import { createCommitTurn } from './commit-turn.ts';
import { openDatabase } from './open-database.ts';
import { isolationNames } from './executor-settings.ts';
import type { AttemptKey } from './attempt-directory.ts';

const runRow = z.object({
  id: z.string(),
  planNumber: z.int(),
  plan: z.string(),
  reuse: z.string(),
  state: z.enum(runStates),
  cancelled: z.int(),
});
const taskRow = z.object({
  task: z.string(),
  state: z.enum(taskStates),
  attempt: z.int(),
  tries: z.int(),
});
const attemptRow = z.object({
  runId: z.string(),
  task: z.string(),
  attempt: z.int(),
  bootId: z.string(),
  isolation: z.enum(isolationNames),
  pid: z.int().nullable(),
  startedAt: z.int().nullable(),
  port: z.int().nullable(),
  stop: z.enum(['cancel', 'timeout']).nullable(),
});
const eventRow = z.object({ seq: z.int(), runId: z.string(), event: z.string() });
const taskStateRow = z.object({ state: z.enum(taskStates), attempt: z.int() });

/** An attempt whose end is not recorded yet. Times are ms of the epoch. */
export type AttemptRow = z.infer<typeof attemptRow>;
/** Why an attempt is being stopped. */
export type StopCause = NonNullable<AttemptRow['stop']>;
const schema = `
CREATE TABLE IF NOT EXISTS home (id TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS runs (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, plan TEXT NOT NULL, reuse TEXT NOT NULL,
  state TEXT NOT NULL, cancelled INTEGER NOT NULL DEFAULT 0, over INTEGER NOT NULL DEFAULT 0, planNumber INTEGER NOT NULL DEFAULT 1);
CREATE INDEX IF NOT EXISTS runs_over ON runs (over) WHERE over = 0;
CREATE TABLE IF NOT EXISTS tasks (
  runId TEXT NOT NULL, task TEXT NOT NULL, state TEXT NOT NULL, attempt INTEGER NOT NULL, tries INTEGER NOT NULL,
  PRIMARY KEY (runId, task)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS attempts (
  runId TEXT NOT NULL, task TEXT NOT NULL, attempt INTEGER NOT NULL, bootId TEXT NOT NULL, isolation TEXT NOT NULL,
  pid INTEGER, startedAt INTEGER, port INTEGER, stop TEXT, exitCode INTEGER, ended INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (runId, task, attempt)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS attempts_ended ON attempts (ended) WHERE ended = 0;
CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY AUTOINCREMENT, runId TEXT NOT NULL, event TEXT NOT NULL);
`;

/**
 * The executor's memory. Writes made in one turn of the event loop become one transaction, committed before the next
 * turn; `committed()` waits for it. Nothing may have an effect outside before its intent is committed.
 */
export interface ExecutorStore extends RunJournal {
  /** A random id of this data directory, the first part of every attempt's token. */
  readonly homeId: string;
  /** Any run, over or not. */
  readRun(runId: string): StoredRun | undefined;
  /** The number of a run's plan; undefined where the run is not known. */
  planNumber(runId: string): number | undefined;
  activeRuns(): StoredRun[];
  openAttempts(): AttemptRow[];
  taskState(runId: string, task: string): z.infer<typeof taskStateRow> | undefined;
  attemptNumbers(runId: string, task: string): number[];
  /** The run whose result a task has taken over, as its own run was told. */
  reusedFrom(runId: string, task: string): string | undefined;
  insertRun(run: Pick<StoredRun, 'id' | 'planNumber' | 'plan' | 'reuse'>): void;
  saveAttempt(row: AttemptRow): void;
  endAttempt(key: AttemptKey, exitCode: number | null): void;
  /** Committed events after `seq`, oldest first. */
  eventsAfter(seq: number, limit: number): EngineEventRecord[];
  /** Resolves when everything written so far is durable. */
  committed(): Promise<void>;
  /** Calls back after each commit; returns the way to stop that. */
  onCommit(listener: () => void): () => void;
  close(): void;
}

/** Opens `executor.db` in the data directory. `onFatal` is called when a commit fails: memory and disk differ then. */
export function openExecutorStore(dataDir: string, onFatal: (error: unknown) => void): ExecutorStore {
  const db = openDatabase(join(dataDir, 'executor.db'));
  db.exec(schema);
  addPlanNumber(db);
  const homeId = readHomeId(db);
  const turn = createCommitTurn(db, onFatal);
  const lastSeq = () => z.object({ seq: z.int().nullable() }).parse(db.prepare('SELECT max(seq) AS seq FROM events').get()).seq ?? 0;
  let committedSeq = lastSeq();
  let appendedSeq = committedSeq;
  turn.onCommit(() => (committedSeq = appendedSeq));
  const write = (statement: ReturnType<DatabaseSync['prepare']>, values: Record<string, string | number | null>) => {
    turn.begin();
    return statement.run(values);
  };
  const sql = prepareStatements(db);
  const tasksOf = (runId: string) => z.array(taskRow).parse(sql.tasksOf.all({ runId }));
  return {
    homeId,
    planNumber: (id) => z.object({ planNumber: z.int() }).optional().parse(sql.planNumber.get({ id }))?.planNumber,
    readRun: (id) => {
      const row = runRow.optional().parse(sql.readRun.get({ id }));
      return row && toStoredRun(row, tasksOf(id));
    },
    activeRuns: () =>
      z
        .array(runRow)
        .parse(sql.activeRuns.all())
        .map((row) => toStoredRun(row, tasksOf(row.id))),
    openAttempts: () => z.array(attemptRow).parse(sql.openAttempts.all()),
    taskState: (runId, task) => taskStateRow.optional().parse(sql.taskState.get({ runId, task })),
    attemptNumbers: (runId, task) =>
      z
        .array(z.object({ attempt: z.int() }))
        .parse(sql.attemptNumbers.all({ runId, task }))
        .map((row) => row.attempt),
    reusedFrom: (runId, task) => {
      const row = z
        .object({ reuse: z.string() })
        .optional()
        .parse(sql.reuseOf.get({ id: runId }));
      return row && own(z.record(z.string(), z.string()).parse(JSON.parse(row.reuse)), task);
    },
    insertRun: (run) => {
      write(sql.insertRun, planColumns(run));
    },
    reopenRun: (run) => {
      write(sql.reopenRun, planColumns(run));
    },
    updateRun: (id, state, flags) => {
      write(sql.updateRun, { id, state, cancelled: Number(flags.cancelled), over: Number(flags.over) });
    },
    saveTask: (runId, row) => {
      write(sql.saveTask, { runId, ...row });
    },
    saveAttempt: (row) => {
      write(sql.saveAttempt, row);
    },
    endAttempt: (key, exitCode) => {
      write(sql.endAttempt, { runId: key.runId, task: key.task, attempt: key.attempt, exitCode });
    },
    appendEvent: (runId, event) => {
      appendedSeq = Number(write(sql.appendEvent, { runId, event: JSON.stringify(event) }).lastInsertRowid);
    },
    eventsAfter: (seq, limit) =>
      z
        .array(eventRow)
        .parse(sql.eventsAfter.all({ seq, last: committedSeq, limit }))
        .map(toEventRecord),
    committed: () => turn.committed(),
    onCommit: (listener) => turn.onCommit(listener),
    close: () => {
      turn.commitNow();
      db.close();
    },
  };
}

function prepareStatements(db: DatabaseSync) {
  return {
    planNumber: db.prepare('SELECT planNumber FROM runs WHERE id = :id'),
    readRun: db.prepare('SELECT id, planNumber, plan, reuse, state, cancelled FROM runs WHERE id = :id'),
    reuseOf: db.prepare('SELECT reuse FROM runs WHERE id = :id'),
    activeRuns: db.prepare('SELECT id, planNumber, plan, reuse, state, cancelled FROM runs WHERE over = 0 ORDER BY number'),
    tasksOf: db.prepare('SELECT task, state, attempt, tries FROM tasks WHERE runId = :runId'),
    openAttempts: db.prepare('SELECT runId, task, attempt, bootId, isolation, pid, startedAt, port, stop FROM attempts WHERE ended = 0'),
    taskState: db.prepare('SELECT state, attempt FROM tasks WHERE runId = :runId AND task = :task'),
    attemptNumbers: db.prepare('SELECT attempt FROM attempts WHERE runId = :runId AND task = :task ORDER BY attempt'),
    insertRun: db.prepare("INSERT INTO runs (id, planNumber, plan, reuse, state) VALUES (:id, :planNumber, :plan, :reuse, 'queued')"),
    reopenRun: db.prepare(
      "UPDATE runs SET planNumber = :planNumber, plan = :plan, reuse = :reuse, state = 'queued', cancelled = 0, over = 0 WHERE id = :id AND over = 1",
    ),
    updateRun: db.prepare('UPDATE runs SET state = :state, cancelled = :cancelled, over = :over WHERE id = :id AND over = 0'),
    saveTask: db.prepare(
      'INSERT OR REPLACE INTO tasks (runId, task, state, attempt, tries) VALUES (:runId, :task, :state, :attempt, :tries)',
    ),
    saveAttempt: db.prepare(
      'INSERT INTO attempts (runId, task, attempt, bootId, isolation, pid, startedAt, port, stop)' +
        ' VALUES (:runId, :task, :attempt, :bootId, :isolation, :pid, :startedAt, :port, :stop)' +
        ' ON CONFLICT DO UPDATE SET pid = :pid, startedAt = :startedAt, port = :port, stop = :stop WHERE ended = 0',
    ),
    endAttempt: db.prepare(
      'UPDATE attempts SET ended = 1, exitCode = :exitCode WHERE runId = :runId AND task = :task AND attempt = :attempt',
    ),
    appendEvent: db.prepare('INSERT INTO events (runId, event) VALUES (:runId, :event)'),
    eventsAfter: db.prepare('SELECT seq, runId, event FROM events WHERE seq > :seq AND seq <= :last ORDER BY seq LIMIT :limit'),
  };
}

function planColumns({ id, planNumber, plan, reuse }: Pick<StoredRun, 'id' | 'planNumber' | 'plan' | 'reuse'>) {
  return { id, planNumber, plan: JSON.stringify(plan), reuse: JSON.stringify(reuse) };
}

/** Data directories from before runs could go on with another plan have no number for it. */
function addPlanNumber(db: DatabaseSync): void {
  const columns = z.array(z.object({ name: z.string() })).parse(db.prepare('PRAGMA table_info(runs)').all());
  if (!columns.some(({ name }) => name === 'planNumber')) db.exec('ALTER TABLE runs ADD COLUMN planNumber INTEGER NOT NULL DEFAULT 1');
}

function readHomeId(db: DatabaseSync): string {
  const found = db.prepare('SELECT id FROM home').get();
  if (found) return z.object({ id: z.string() }).parse(found).id;
  const id = randomBytes(12).toString('hex');
  db.prepare('INSERT INTO home (id) VALUES (?)').run(id);
  return id;
}

function toStoredRun(row: z.infer<typeof runRow>, tasks: TaskRow[]): StoredRun {
  const plan = runPlanSchema.parse(JSON.parse(row.plan));
  const reuse = z.record(z.string(), z.string()).parse(JSON.parse(row.reuse));
  return { id: row.id, planNumber: row.planNumber, plan, reuse, state: row.state, cancelled: row.cancelled === 1, tasks };
}

function toEventRecord(row: z.infer<typeof eventRow>): EngineEventRecord {
  return { seq: row.seq, runId: row.runId, event: engineEventSchema.parse(JSON.parse(row.event)) };
}
