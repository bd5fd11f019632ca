import { logFile } from './attempt-directory.ts';
import { findUndeclared } from './find-undeclared.ts';
import type { ExecutorContext, LiveAttempt } from './live-attempt.ts';
import { readLastLine } from './log-tail.ts';
import { createMaskOf } from './mask.ts';
import { publishOutputs } from './publish-outputs.ts';
import { toOutcome, type AttemptEnd, type Outcome } from './status.ts';
import { killAttempt } from './stop-attempt.ts';

/** Records how an attempt ended, once, after nothing of it runs any more; then its task ends or is queued again. */
export async function settleAttempt(context: ExecutorContext, attempt: LiveAttempt, end: AttemptEnd): Promise<void> {
  if (attempt.settled) return;
  attempt.settled = true;
  attempt.stopping.abort();
  if (mayLeaveProcesses(attempt, end)) await killAttempt(attempt);
  const known = await publishIfSucceeded(attempt, end);
  context.reach('before-finish');
  const outcome = toOutcome(known, attempt.row.stop);
  context.store.endAttempt(attempt.key, outcome.exitCode ?? null);
  moveTask(context, attempt, known, outcome);
  if (attempt.row.port !== null) context.ports.giveBack(attempt.row.port);
  context.live.delete(attempt);
  await context.store.committed();
  context.reach('after-finish');
  context.wake();
}

/** A pid namespace ends with its first process; without one, or without a proper end, something may still run. */
function mayLeaveProcesses(attempt: LiveAttempt, end: AttemptEnd): boolean {
  if (end.kind === 'fenced' || end.kind === 'stopped-in-setup' || end.kind === 'setup-failed') return false;
  return attempt.row.isolation === 'paths' || attempt.row.stop !== null || end.kind === 'lost';
}

async function publishIfSucceeded(attempt: LiveAttempt, end: AttemptEnd): Promise<AttemptEnd> {
  if (toOutcome(end, attempt.row.stop).state !== 'succeeded') return end;
  try {
    await publishOutputs(attempt);
    const undeclared = await findUndeclared(attempt);
    if (undeclared.length > 0) attempt.book.note(attempt.task.id, 'W_OUTPUT_UNDECLARED', { names: undeclared.join(', ') });
    return end;
  } catch (error) {
    return { kind: 'publish-failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function moveTask(context: ExecutorContext, attempt: LiveAttempt, end: AttemptEnd, outcome: Outcome): void {
  const { book, key, task } = attempt;
  const { tries } = book.task(key.task).row;
  const { state, reason, exitCode } = outcome;
  const said = { reason, exitCode, message: createMessage(context, attempt, end, outcome) };
  const again = outcome.retry === 'always' || (outcome.retry === 'if-allowed' && tries < task.retry.maxAttempts);
  if (state === 'failed' && again && !book.cancelled()) {
    return book.move(key.task, { state: 'queued', ...said, tries: outcome.retry === 'always' ? tries - 1 : tries });
  }
  book.move(key.task, { state: state === 'failed' && book.cancelled() ? 'cancelled' : state, ...said });
}

/** What is said of an end, without secrets: whatever an attempt says to people goes through here. */
function createMessage({ settings }: ExecutorContext, { key }: LiveAttempt, end: AttemptEnd, { message }: Outcome): string | undefined {
  const { dataDir } = settings;
  if (message !== undefined) return createMaskOf(dataDir).text(message);
  return end.kind === 'exited' && end.exitCode !== 0 ? readLastLine(logFile(dataDir, key), createMaskOf(dataDir)) : undefined;
}
