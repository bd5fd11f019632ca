import type { RunView } from '#domain/run/run-event.ts';
import type { TaskState } from '#domain/run/task-state.ts';

/** How far a run is. */
export interface TaskCounts {
  readonly total: number;
  /** With a result. */
  readonly done: number;
  /** With a result of an earlier run; they count as done, too. */
  readonly reused: number;
  readonly running: number;
  readonly failed: number;
}

const kindOf: Readonly<Partial<Record<TaskState, 'done' | 'running' | 'failed'>>> = {
  succeeded: 'done',
  reused: 'done',
  running: 'running',
  preparing: 'running',
  failed: 'failed',
};

/** How far a run is, in one pass: it is asked with every event. */
export function countTasks(view: Pick<RunView, 'tasks'> | null): TaskCounts {
  const counts = { total: 0, done: 0, reused: 0, running: 0, failed: 0 };
  for (const task of Object.values(view?.tasks ?? {})) {
    const kind = kindOf[task.state];
    counts.total += 1;
    if (kind) counts[kind] += 1;
    if (task.state === 'reused') counts.reused += 1;
  }
  return counts;
}
