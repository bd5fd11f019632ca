import { AppError } from '#domain/issue/app-error.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import type { RunSubmission } from '../engine.ts';
import { openRunBook, resumeRunBook, type RunBook } from '../run-book.ts';
import { checkSubmission } from './check-submission.ts';
import type { ExecutorStore } from './executor-store.ts';

/**
 * Writes down a run that is new, or a new plan of one that is over, and gives its book; nothing where this plan was taken
 * up before. What is written becomes durable as one. Throws AppError E_RUN_NOT_OVER, E_REQUEST_INVALID.
 */
export function takeUp(run: RunSubmission, store: ExecutorStore, now: () => Date): RunBook | undefined {
  const { runId: id, planNumber = 1, plan, reuse } = run;
  const known = store.planNumber(id);
  if (known !== undefined && known >= planNumber) return undefined;
  checkSubmission(run);
  const next = { id, planNumber, plan, reuse };
  const before = known === undefined ? undefined : store.readRun(id);
  if (!before) {
    store.insertRun(next);
    return openRunBook(next, store, now);
  }
  if (!isFinalRunState(before.state)) throw new AppError('E_RUN_NOT_OVER', { name: id });
  return resumeRunBook(before, next, store, now);
}
