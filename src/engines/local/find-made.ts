import { join } from 'node:path';
import { attemptDirectory, type AttemptKey } from './attempt-directory.ts';
import type { ExecutorStore } from './executor-store.ts';

const output = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
/** A result is taken over from the run that made it; more steps than a few would be a mistake. */
const mostSteps = 8;

/** The attempt that made what a task of a run has, in that run or in the one that the result was taken over from. */
export function findMade(store: ExecutorStore, runId: string, task: string): AttemptKey | undefined {
  let run: string | undefined = runId;
  for (let step = 0; run !== undefined && step < mostSteps; step++) {
    const found = store.taskState(run, task);
    if (found?.state === 'succeeded') return { runId: run, task, attempt: found.attempt };
    if (found?.state !== 'reused') return undefined;
    run = store.reusedFrom(run, task);
  }
  return undefined;
}

/** Where an attempt leaves an output; nowhere that exists for a name that is none. */
export function outputDirectory(dataDir: string, made: AttemptKey, name: string): string {
  return join(attemptDirectory(dataDir, made), 'ml', 'output', output.test(name) ? name : '-');
}
