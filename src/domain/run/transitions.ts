import type { RunState } from './run-event.ts';
import type { TaskState } from './task-state.ts';

/** Where a task may go within one attempt. States may be passed over, never gone back to; final states lead nowhere. */
export const taskTransitions: Readonly<Record<TaskState, readonly TaskState[]>> = {
  waiting: ['queued', 'preparing', 'running', 'cancelling', 'unknown', 'succeeded', 'reused', 'failed', 'skipped', 'cancelled'],
  queued: ['preparing', 'running', 'cancelling', 'unknown', 'succeeded', 'reused', 'failed', 'skipped', 'cancelled'],
  preparing: ['running', 'cancelling', 'unknown', 'succeeded', 'reused', 'failed', 'cancelled'],
  running: ['cancelling', 'unknown', 'succeeded', 'failed', 'cancelled'],
  cancelling: ['unknown', 'succeeded', 'failed', 'cancelled'],
  unknown: ['queued', 'preparing', 'running', 'cancelling', 'succeeded', 'failed', 'cancelled'],
  succeeded: [],
  reused: [],
  failed: [],
  skipped: [],
  cancelled: [],
};

/** Where a run may go. */
export const runTransitions: Readonly<Record<RunState, readonly RunState[]>> = {
  queued: ['running', 'cancelling', 'succeeded', 'failed', 'cancelled'],
  running: ['cancelling', 'succeeded', 'failed', 'cancelled'],
  cancelling: ['succeeded', 'failed', 'cancelled'],
  succeeded: [],
  failed: [],
  cancelled: [],
};

/** What the next attempt of a task may begin with. */
const firstStates: readonly TaskState[] = ['queued', 'preparing', 'running', 'cancelling', 'unknown', 'succeeded', 'failed', 'cancelled'];

/** Whether a task in this state is done for good. */
export function isFinalTaskState(state: TaskState): boolean {
  return taskTransitions[state].length === 0;
}

/** Whether a run in this state is done for good. */
export function isFinalRunState(state: RunState): boolean {
  return runTransitions[state].length === 0;
}

/** Whether a run in this state may go on with another plan. */
export function mayResumeRun(state: RunState): boolean {
  return state === 'failed' || state === 'cancelled';
}

/** A task's state and the attempt it belongs to; attempts count from 1, 0 means none yet. */
export interface TaskPoint {
  readonly state: TaskState;
  readonly attempt: number;
}

/**
 * Whether a task may move. A later attempt starts over, an earlier one has nothing to say any more, and a final
 * state never changes, whatever attempt asks; only a resumed run brings its tasks back to waiting.
 */
export function mayMoveTask(from: TaskPoint, to: TaskPoint): boolean {
  if (isFinalTaskState(from.state) || to.attempt < from.attempt) return false;
  if (taskTransitions[from.state].includes(to.state)) return true;
  return to.attempt > from.attempt && from.attempt > 0 && firstStates.includes(to.state);
}

/** Whether a run may move. */
export function mayMoveRun(from: RunState, to: RunState): boolean {
  return runTransitions[from].includes(to);
}
