import type { RunView, TaskState } from '#domain/run/run-event.ts';
import { isFinalTaskState } from '#domain/run/transitions.ts';

/** How far a run is. */
export interface TaskCounts {
  readonly total: number;
  /** In a final state. */
  readonly done: number;
  readonly running: number;
  readonly failed: number;
}

export function countTasks(view: Pick<RunView, 'tasks'> | null): TaskCounts {
  const states = view === null ? [] : Object.values(view.tasks).map((task) => task.state);
  const of = (...wanted: readonly TaskState[]) => states.filter((state) => wanted.includes(state)).length;
  return { total: states.length, done: states.filter(isFinalTaskState).length, running: of('running', 'preparing'), failed: of('failed') };
}
