import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#domain/issue/app-error.ts';
import { isFinalTaskState } from '#domain/run/transitions.ts';
import type { EngineCapabilities, ResultRef, RunSubmission } from '../engine.ts';
import { logFile } from './attempt-directory.ts';
import type { ReachPoint } from './failpoint.ts';
import type { ExecutorSettings, Isolation } from './executor-settings.ts';
import type { ExecutorStore } from './executor-store.ts';
import type { ExecutorContext, LiveAttempt } from './live-attempt.ts';
import { createGitCheckouts } from './git-checkouts.ts';
import { createPortPool } from './port-pool.ts';
import { readBootId } from './process-identity.ts';
import { recoverAttempts } from './recovery.ts';
import { createEnvironments, setupSearchPath } from './requirements.ts';
import { createRunBook, type RunBook } from '../run-book.ts';
import { findMade, outputDirectory } from './find-made.ts';
import { startReadyTasks } from './scheduler.ts';
import { stopAttempt } from './stop-attempt.ts';
import { takeUp } from './take-up.ts';

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
  /** For each result whether all of its outputs are there. */
  keeps(results: readonly ResultRef[]): boolean[];
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
      const book = takeUp(run, store, options.now);
      if (book) {
        books.set(run.runId, book);
        starter.wake();
      }
      await store.committed();
    },
    cancel: async (runId) => {
      if (store.planNumber(runId) === undefined) throw new AppError('E_NOT_FOUND', { what: 'run', name: runId });
      books.get(runId)?.cancel();
      for (const attempt of context.live) if (attempt.key.runId === runId) void stopAttempt(context, attempt, 'cancel');
      await store.committed();
      starter.wake();
    },
    logs: (runId, task) => {
      const { state } = requireTask(store, runId, task);
      const maker = findMade(store, runId, task)?.runId ?? runId;
      const files = store.attemptNumbers(maker, task).map((attempt) => logFile(settings.dataDir, { runId: maker, task, attempt }));
      return { files, ended: isFinalTaskState(state) };
    },
    output: (runId, task, output) => {
      requireTask(store, runId, task);
      const made = findMade(store, runId, task);
      const directory = made && outputDirectory(settings.dataDir, made, output);
      if (!directory || !existsSync(directory)) throw new AppError('E_NOT_FOUND', { what: 'output', name: `${task}.${output}` });
      return directory;
    },
    keeps: (results) =>
      results.map(({ runId, task, outputs }) => {
        const made = findMade(store, runId, task);
        return made !== undefined && outputs.every((output) => existsSync(outputDirectory(settings.dataDir, made, output)));
      }),
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
