import { setTimeout as delay } from 'node:timers/promises';
import { attemptVariable, type ExecutorContext, type LiveAttempt } from './live-attempt.ts';
import { isNamespaceInit, pidNamespace, processesInNamespace, processesWith, sendSignal } from './process-identity.ts';
import type { StopCause } from './executor-store.ts';

const pollMs = 100;
/** How long the shim may take to write the exit code after all inside is gone. */
const shimGraceMs = 2_000;

/**
 * Ends an attempt: the wish is durable first, then TERM goes to the processes inside (not to the sandbox, whose end would
 * kill them at once), and after the grace KILL to all. The end itself is recorded by whoever watches the attempt.
 */
export async function stopAttempt(context: ExecutorContext, attempt: LiveAttempt, cause: StopCause): Promise<void> {
  if (attempt.settled || attempt.row.stop !== null) return;
  attempt.row = { ...attempt.row, stop: cause };
  context.store.saveAttempt(attempt.row);
  attempt.book.move(attempt.key.task, { state: 'cancelling', ...(cause === 'timeout' ? { reason: 'timeout' as const } : {}) });
  await context.store.committed();
  await carryOutStop(context, attempt);
}

/** The part after the durable wish; also what recovery does for a wish that it finds. */
export async function carryOutStop(context: ExecutorContext, attempt: LiveAttempt): Promise<void> {
  attempt.stopping.abort();
  const asked = new Set<number>();
  const deadline = performance.now() + context.settings.graceMs;
  while (!attempt.settled && performance.now() < deadline) {
    for (const pid of processesInside(attempt).filter((other) => !asked.has(other))) {
      asked.add(pid);
      sendSignal(pid, 'SIGTERM');
    }
    await delay(Math.min(pollMs, context.settings.graceMs));
  }
  await killAttempt(attempt);
}

/** Kills everything of an attempt and resolves when it is confirmed gone. The shim gets time to write the exit code. */
export async function killAttempt(attempt: LiveAttempt): Promise<void> {
  const shimDeadline = performance.now() + shimGraceMs;
  for (;;) {
    const all = allProcesses(attempt);
    if (all.length === 0) return;
    const spared = performance.now() < shimDeadline ? attempt.shim?.pid : undefined;
    for (const pid of all) if (pid !== spared) sendSignal(pid, 'SIGKILL');
    await delay(20);
  }
}

/** What the command started. In a pid namespace also what has dropped the token; never the sandbox's own processes. */
function processesInside(attempt: LiveAttempt): number[] {
  const marked = processesWith(attemptVariable, attempt.token);
  if (attempt.row.isolation === 'paths') return marked.filter((pid) => pid !== attempt.shim?.pid);
  return foreignNamespaces(marked)
    .flatMap(processesInNamespace)
    .filter((pid) => !isNamespaceInit(pid));
}

function allProcesses(attempt: LiveAttempt): number[] {
  const marked = processesWith(attemptVariable, attempt.token);
  return [...new Set([...marked, ...foreignNamespaces(marked).flatMap(processesInNamespace)])];
}

/** The pid namespaces, other than this process's, that some of the processes are in. */
function foreignNamespaces(pids: readonly number[]): string[] {
  const own = pidNamespace('self');
  return [...new Set(pids.map(pidNamespace).filter((link) => link !== undefined))].filter((link) => link !== own);
}
