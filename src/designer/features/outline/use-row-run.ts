import { own } from '#domain/names/own.ts';
import type { RunState, TaskView } from '#domain/run/run-event.ts';
import type { TaskState } from '#domain/run/task-state.ts';
import { runStateOf } from '#domain/run/run-state-of.ts';
import { cardTasksOf } from '../../live/card-tasks.ts';
import { useLiveRunPart } from '../../live/live-run.tsx';

/** Where the nodes of a row stand; no state where neither the run that is shown nor one before has them. */
export interface RowRun {
  readonly state: TaskState | RunState | undefined;
  readonly isEarlier: boolean;
  /** The task of a row that is one node. */
  readonly task: TaskView | undefined;
}

/** Gives where a node stands, or the nodes that are one row together; renders again with every change of the run. */
export function useRowRun(): (ids: readonly string[]) => RowRun {
  const all = useLiveRunPart(cardTasksOf);
  const now = useLiveRunPart(({ view }) => view?.tasks);
  return (ids) => {
    const tasks = ids.flatMap((id) => own(all, id) ?? []);
    const isEarlier = tasks.length > 0 && !ids.some((id) => now && Object.hasOwn(now, id));
    const [first] = tasks;
    const task = ids.length === 1 ? first : undefined;
    return { state: task ? task.state : first && runStateOf(tasks), isEarlier, task };
  };
}
