import type { TaskReason } from '#domain/run/run-event.ts';
import type { StopCause } from './executor-store.ts';

/** How an attempt came to its end, in the executor's own words. */
export type AttemptEnd =
  | { readonly kind: 'exited'; readonly exitCode: number }
  /** The process is gone and left no exit code: killed from outside, or the machine went down. */
  | { readonly kind: 'lost' }
  /** The command can never start: the executor died between intent and start. */
  | { readonly kind: 'fenced' }
  /** Stopped before the command started. */
  | { readonly kind: 'stopped-in-setup' }
  | { readonly kind: 'setup-failed'; readonly reason: TaskReason; readonly message: string }
  | { readonly kind: 'publish-failed'; readonly message: string };

/** What an end means to everybody else. */
export interface Outcome {
  readonly state: 'succeeded' | 'failed' | 'cancelled';
  readonly reason?: TaskReason;
  readonly exitCode?: number;
  readonly message?: string;
  /** Whether another attempt makes sense, as far as the task allows one. */
  readonly retry: 'never' | 'if-allowed' | 'always';
}

const failed = { state: 'failed', retry: 'if-allowed' } as const;

/** The one place where the executor's words become task states and reasons. */
export function toOutcome(end: AttemptEnd, stop: StopCause | null): Outcome {
  const exit = end.kind === 'exited' ? { exitCode: end.exitCode } : {};
  if (stop === 'cancel') return { state: 'cancelled', reason: 'run-cancelled', retry: 'never', ...exit };
  if (stop === 'timeout') return { ...failed, reason: 'timeout', ...exit };
  switch (end.kind) {
    case 'exited':
      return toExitOutcome(end.exitCode);
    case 'lost':
      return { ...failed, reason: 'lost', message: 'The process ended without an exit code.' };
    case 'fenced':
    case 'stopped-in-setup':
      return { state: 'failed', reason: 'lost', retry: 'always' };
    case 'setup-failed':
      return {
        state: 'failed',
        reason: end.reason,
        message: end.message,
        retry: end.reason === 'input-unavailable' || end.reason === 'login-refused' ? 'never' : 'if-allowed',
      };
    case 'publish-failed':
      return { ...failed, reason: 'engine-error', message: end.message };
  }
}

function toExitOutcome(exitCode: number): Outcome {
  if (exitCode === 0) return { state: 'succeeded', exitCode, retry: 'never' };
  // 137 is what a shell makes of SIGKILL: nobody of ours, but the system (out of memory) or a person.
  return { ...failed, reason: exitCode === 137 ? 'killed' : 'command-failed', exitCode };
}
