import { type TaskState, taskStates } from '#domain/run/run-event.ts';
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

/** The ground of a block in a state, as the scene writes states. */
export function groundOf(state: number): PaletteColor {
  const name = taskStates[state - 1];
  return name === undefined ? 'raised' : grounds[name];
}

/** How the scene writes a state. */
export function toSceneState(state: TaskState): number {
  return taskStates.indexOf(state) + 1;
}

export const runningStates: ReadonlySet<number> = new Set([toSceneState('running'), toSceneState('preparing')]);
