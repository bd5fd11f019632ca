import type { RunView } from '#domain/run/run-event.ts';
import type { TaskState } from '#domain/run/task-state.ts';

const telling: readonly TaskState[] = ['failed', 'running', 'preparing', 'cancelling', 'unknown'];

/** The task one most likely wants to look at: one that failed, else one at work, else the last that has a result. */
export function defaultTask(order: readonly string[], view: Pick<RunView, 'tasks'>): string | null {
  for (const state of telling) {
    const found = order.find((id) => view.tasks[id]?.state === state);
    if (found !== undefined) return found;
  }
  const done = order.findLast((id) => view.tasks[id]?.state === 'succeeded' || view.tasks[id]?.state === 'reused');
  return done ?? order[0] ?? null;
}
