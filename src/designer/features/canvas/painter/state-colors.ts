import { type TaskState, taskStates } from '#domain/run/task-state.ts';
import type { PaletteColor } from './palette.ts';

const grounds: Readonly<Record<TaskState, PaletteColor>> = {
  waiting: 'idle-soft',
  queued: 'idle-soft',
  preparing: 'running-soft',
  running: 'running-soft',
  cancelling: 'warn-soft',
  unknown: 'warn-soft',
  succeeded: 'good-soft',
  reused: 'reused-soft',
  failed: 'bad-soft',
  skipped: 'idle-soft',
  cancelled: 'warn-soft',
};

/** Of a state that an earlier run has left: a bit beside the state itself. */
export const earlierState = 128;

/** A state as the scene writes it, without where it comes from. */
export function plainState(state: number): number {
  return state & ~earlierState;
}

/** The ground of a block in a state, as the scene writes states. */
export function groundOf(state: number): PaletteColor {
  const name = taskStates[plainState(state) - 1];
  return name === undefined ? 'raised' : grounds[name];
}

/** How the scene writes a state. */
export function toSceneState(state: TaskState, isEarlier = false): number {
  return taskStates.indexOf(state) + 1 + (isEarlier ? earlierState : 0);
}

export const runningStates: ReadonlySet<number> = new Set([toSceneState('running'), toSceneState('preparing')]);
