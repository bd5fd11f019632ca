import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#domain/issue/app-error.ts';
import { isFinalTaskState } from '#domain/run/transitions.ts';
import type { EngineCapabilities, RunSubmission } from '../engine.ts';
import { attemptDirectory, logFile } from './attempt-directory.ts';
import { checkSubmission } from './check-submission.ts';
import type { ReachPoint } from './failpoint.ts';
import type { ExecutorSettings, Isolation } from './executor-settings.ts';
import type { ExecutorStore } from './executor-store.ts';
import type { ExecutorContext, LiveAttempt } from './live-attempt.ts';
import { createGitCheckouts } from './git-checkouts.ts';
import { createPortPool } from './port-pool.ts';
import { readBootId } from './process-identity.ts';
import { recoverAttempts } from './recovery.ts';
import { createEnvironments, setupSearchPath } from './requirements.ts';
import { createRunBook, openRunBook, type RunBook } from '../run-book.ts';
import { startReadyTasks } from './scheduler.ts';
import { stopAttempt } from './stop-attempt.ts';

export interface ExecutorOptions {
  readonly settings: ExecutorSettings;
  readonly isolation: Isolation;
  readonly store: ExecutorStore;
  readonly reach: ReachPoint;
  readonly now: () => Date;
  /** False only where a test shows what happens without the start fence. */
  readonly fence: boolean;
}

/** Owns the tasks of one data directory. `recover` comes first, and only then do tasks start. */
export interface Executor {
  recover(): Promise<void>;
  capabilities(): EngineCapabilities;
  submit(run: RunSubmission): Promise<void>;
  cancel(runId: string): Promise<void>;
  /** The log files of all attempts, oldest first, and whether nothing will be added to them. */
  logs(runId: string, task: string): { files: string[]; ended: boolean };
  /** The directory of a finished output. */
  output(runId: string, task: string, output: string): string;
  idle(): boolean;
}

export function createExecutor(options: ExecutorOptions): Executor {
  const { store, settings } = options;
  const books = new Map<string, RunBook>();
  const starter = createStarter(() => {
    forgetFinished(books);
    startReadyTasks(context, books.values());
  });
  const searchPath = setupSearchPath(settings.binDirs);
  const context: ExecutorContext = {
    ...options,
    environments: createEnvironments(join(settings.dataDir, 'environments'), searchPath),
    checkouts: createGitCheckouts(settings, searchPath),
    ports: createPortPool(),
    bootId: readBootId(),
    live: new Set<LiveAttempt>(),
    wake: starter.wake,
  };
  return {
    recover: async () => {
      for (const stored of store.activeRuns()) books.set(stored.id, createRunBook(stored, store, options.now));
      await recoverAttempts(context, books, options.fence);
      starter.open();
    },
    capabilities: () => toCapabilities(settings, options.isolation),
    submit: async (run) => {
      if (!store.hasRun(run.runId)) {
        checkSubmission(run);
        store.insertRun({ id: run.runId, plan: run.plan, reuse: run.reuse });
        books.set(run.runId, openRunBook({ id: run.runId, plan: run.plan, reuse: run.reuse }, store, options.now));
        starter.wake();
      }
      await store.committed();
    },
    cancel: async (runId) => {
      if (!store.hasRun(runId)) throw new AppError('E_NOT_FOUND', { what: 'run', name: runId });
      books.get(runId)?.cancel();
      for (const attempt of context.live) if (attempt.key.runId === runId) void stopAttempt(context, attempt, 'cancel');
      await store.committed();
      starter.wake();
    },
    logs: (runId, task) => {
      const state = requireTask(store, runId, task).state;
      const files = store.attemptNumbers(runId, task).map((attempt) => logFile(settings.dataDir, { runId, task, attempt }));
      return { files, ended: isFinalTaskState(state) };
    },
    output: (runId, task, output) => {
      const { state, attempt } = requireTask(store, runId, task);
      const safe = /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(output);
      const directory = join(attemptDirectory(settings.dataDir, { runId, task, attempt }), 'ml', 'output', safe ? output : '-');
      if (state !== 'succeeded' || !existsSync(directory)) throw new AppError('E_NOT_FOUND', { what: 'output', name: `${task}.${output}` });
      return directory;
    },
    idle: () => books.size === 0 && context.live.size === 0,
  };
}

/** Runs `start` soon after `wake`, once for many wakes, and not before `open`: recovery must have looked at everything. */
function createStarter(start: () => void) {
  let opened = false;
  let wanted = false;
  const wake = () => {
    if (wanted || !opened) return;
    wanted = true;
    queueMicrotask(() => {
      wanted = false;
      start();
    });
  };
  return {
    wake,
    open: () => {
      opened = true;
      wake();
    },
  };
}

function forgetFinished(books: Map<string, RunBook>): void {
  for (const [id, book] of books) if (book.over()) books.delete(id);
}

function requireTask(store: ExecutorStore, runId: string, task: string) {
  const found = store.taskState(runId, task);
  if (!found) throw new AppError('E_NOT_FOUND', { what: 'task', name: `${runId}/${task}` });
  return found;
}

function toCapabilities(settings: ExecutorSettings, isolation: Isolation): EngineCapabilities {
  const memoryGiB = Math.round((totalmem() / 2 ** 30) * 10) / 10;
  return { name: 'local', cpus: settings.cpus, memoryGiB, isolation, multiReplica: false };
}
