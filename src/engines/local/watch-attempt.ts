import type { ChildProcess } from 'node:child_process';
import { readMarkers } from './attempt-directory.ts';
import { attemptVariable, type ExecutorContext, type LiveAttempt } from './live-attempt.ts';
import { isAlive, processesWith } from './process-identity.ts';
import { settleAttempt } from './settle-attempt.ts';
import type { AttemptEnd } from './status.ts';
import { stopAttempt } from './stop-attempt.ts';

const pollMs = 150;
/** How long a shim may take between taking the fence and writing who it is. */
const identityGraceMs = 2_000;
const longestTimeoutMs = 2 ** 31 - 1;

/** Waits for a shim that this executor started. */
export function watchOwnShim(context: ExecutorContext, attempt: LiveAttempt, child: ChildProcess): void {
  watchTimeout(context, attempt);
  child.once('error', (error) => {
    void settleAttempt(context, attempt, { kind: 'setup-failed', reason: 'engine-error', message: error.message });
  });
  child.once('exit', () => {
    context.reach('exit-seen');
    void settleAttempt(context, attempt, readEnd(attempt) ?? { kind: 'lost' });
  });
}

/** Waits for a shim that an earlier executor started: it can only be looked at from time to time. */
export function watchAdopted(context: ExecutorContext, attempt: LiveAttempt): void {
  watchTimeout(context, attempt);
  const lastSeen = { at: performance.now() };
  const look = () => {
    if (attempt.settled) return;
    const end = readEnd(attempt) ?? (isGone(attempt, lastSeen) ? (readEnd(attempt) ?? { kind: 'lost' as const }) : undefined);
    if (end === undefined) setTimeout(look, pollMs);
    else void settleAttempt(context, attempt, end);
  };
  look();
}

function readEnd(attempt: LiveAttempt): AttemptEnd | undefined {
  const exitCode = readMarkers(attempt.directory)?.exitCode ?? null;
  return exitCode === null ? undefined : { kind: 'exited', exitCode };
}

/** Never decided by time alone: a shim without an identity yet is gone only when nothing carries its token for a while. */
function isGone(attempt: LiveAttempt, lastSeen: { at: number }): boolean {
  attempt.shim = readMarkers(attempt.directory)?.identity ?? attempt.shim;
  if (attempt.shim) return !isAlive(attempt.shim);
  if (processesWith(attemptVariable, attempt.token).length > 0) lastSeen.at = performance.now();
  return performance.now() - lastSeen.at > identityGraceMs;
}

function watchTimeout(context: ExecutorContext, attempt: LiveAttempt): void {
  const { timeoutSeconds } = attempt.task;
  if (timeoutSeconds === null || attempt.row.startedAt === null) return;
  const left = attempt.row.startedAt + timeoutSeconds * 1000 - context.now().getTime();
  const timer = setTimeout(() => void stopAttempt(context, attempt, 'timeout'), Math.min(Math.max(left, 0), longestTimeoutMs));
  attempt.stopping.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
