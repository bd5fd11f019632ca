import type { RunView, TaskState } from '#domain/run/run-event.ts';

/** How far a run is. */
export interface TaskCounts {
  readonly total: number;
  /** With a result. */
  readonly done: number;
  readonly running: number;
  readonly failed: number;
}

export function countTasks(view: Pick<RunView, 'tasks'> | null): TaskCounts {
  const states = view === null ? [] : Object.values(view.tasks).map((task) => task.state);
  const of = (...wanted: readonly TaskState[]) => states.filter((state) => wanted.includes(state)).length;
  return { total: states.length, done: of('succeeded', 'reused'), running: of('running', 'preparing'), failed: of('failed') };
}
