import type { PlanTask } from '#domain/plan/run-plan.ts';
import type { AttemptKey } from './attempt-directory.ts';
import type { ReachPoint } from './failpoint.ts';
import type { ExecutorSettings, Isolation } from './executor-settings.ts';
import type { AttemptRow, ExecutorStore } from './executor-store.ts';
import type { GitCheckouts } from './git-checkouts.ts';
import type { Environments } from './requirements.ts';
import type { PortPool } from './port-pool.ts';
import type { ProcessIdentity } from './process-identity.ts';
import type { RunBook } from '../run-book.ts';

/** The variable that every process of an attempt carries, so that none can hide from the sweep. */
export const attemptVariable = 'WEFT_ATTEMPT';

/** An attempt between its intent and its recorded end. */
export interface LiveAttempt {
  readonly key: AttemptKey;
  readonly book: RunBook;
  readonly task: PlanTask;
  readonly directory: string;
  /** Value of `attemptVariable`; begins with a random id, so that no other installation has the same. */
  readonly token: string;
  readonly cpus: number;
  row: AttemptRow;
  /** The shim, once known. */
  shim: ProcessIdentity | null;
  /** Aborted when the attempt is to stop; ends waiting in its setup. */
  readonly stopping: AbortController;
  /** Set once the end is being recorded, so that it is recorded once. */
  settled: boolean;
}

/** What all parts of the executor share. */
export interface ExecutorContext {
  readonly settings: ExecutorSettings;
  readonly isolation: Isolation;
  readonly store: ExecutorStore;
  readonly environments: Environments;
  readonly checkouts: GitCheckouts;
  readonly ports: PortPool;
  readonly bootId: string;
  readonly live: Set<LiveAttempt>;
  readonly reach: ReachPoint;
  readonly now: () => Date;
  /** Looks for tasks that may start, soon. */
  readonly wake: () => void;
}

export function createLiveAttempt(context: ExecutorContext, book: RunBook, row: AttemptRow, directory: string): LiveAttempt {
  const task = book.task(row.task).plan;
  const key = { runId: row.runId, task: row.task, attempt: row.attempt };
  const token = `${context.store.homeId}/${key.runId}/${key.task}/${key.attempt}`;
  const cpus = Math.min(task.resources.cpu, context.settings.cpus);
  const attempt = { key, book, task, directory, token, cpus, row, shim: null, stopping: new AbortController(), settled: false };
  context.live.add(attempt);
  return attempt;
}
