import { attemptDirectory, readMarkers, takeClaim } from './attempt-directory.ts';
import { createLiveAttempt, type ExecutorContext, type LiveAttempt } from './live-attempt.ts';
import type { AttemptRow } from './executor-store.ts';
import type { RunBook } from '../run-book.ts';
import { settleAttempt } from './settle-attempt.ts';
import type { AttemptEnd } from './status.ts';
import { carryOutStop } from './stop-attempt.ts';
import { watchAdopted } from './watch-attempt.ts';

type Verdict = AttemptEnd | { readonly kind: 'adopt' };

/**
 * Looks at every attempt whose end is not recorded: finished while nobody watched, never started (and now never will),
 * still running, or lost. Nothing is launched before all have been looked at; the caller sees to that. May itself be
 * killed at any point and done again.
 */
export async function recoverAttempts(context: ExecutorContext, books: ReadonlyMap<string, RunBook>, fence: boolean): Promise<void> {
  const found: { attempt: LiveAttempt; verdict: Verdict }[] = [];
  for (const row of context.store.openAttempts()) {
    const book = books.get(row.runId);
    if (!book) continue;
    const attempt = createLiveAttempt(context, book, row, attemptDirectory(context.settings.dataDir, row));
    if (row.port !== null) context.ports.keep(row.port);
    found.push({ attempt, verdict: fence ? judge(context, attempt) : judgeByPidColumn(row, attempt) });
    context.reach('during-recovery');
  }
  for (const { attempt, verdict } of found) {
    if (verdict.kind === 'adopt') adopt(context, attempt);
    else await settleAttempt(context, attempt, verdict);
  }
}

function judge(context: ExecutorContext, attempt: LiveAttempt): Verdict {
  const markers = readMarkers(attempt.directory);
  if (!markers) return { kind: 'fenced' };
  attempt.shim = markers.identity;
  if (markers.exitCode !== null) return { kind: 'exited', exitCode: markers.exitCode };
  if (takeClaim(attempt.directory)) return { kind: 'fenced' };
  return attempt.row.bootId === context.bootId ? { kind: 'adopt' } : { kind: 'lost' };
}

/** What recovery would be without the fence; kept so that the fault test can show that it is wrong. */
function judgeByPidColumn(row: AttemptRow, attempt: LiveAttempt): Verdict {
  const markers = readMarkers(attempt.directory);
  attempt.shim = markers?.identity ?? null;
  if (row.pid === null) return { kind: 'fenced' };
  return markers?.exitCode === null || !markers ? { kind: 'adopt' } : { kind: 'exited', exitCode: markers.exitCode };
}

function adopt(context: ExecutorContext, attempt: LiveAttempt): void {
  const { state } = attempt.book.task(attempt.key.task).row;
  if (attempt.row.startedAt === null) {
    attempt.row = { ...attempt.row, startedAt: context.now().getTime() };
    context.store.saveAttempt(attempt.row);
  }
  if (state === 'preparing') attempt.book.move(attempt.key.task, { state: 'running', isolation: attempt.row.isolation });
  watchAdopted(context, attempt);
  if (attempt.row.stop !== null) void carryOutStop(context, attempt);
}
