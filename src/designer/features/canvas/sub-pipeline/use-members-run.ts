import { useShallow } from 'zustand/react/shallow';
import { runStateOf } from '#domain/run/run-state-of.ts';
import { isFinalTaskState } from '#domain/run/transitions.ts';
import { own } from '#domain/names/own.ts';
import { activeTasksOf, cardTaskOf } from '../../../live/card-tasks.ts';
import { useLiveRunPart } from '../../../live/live-run.tsx';

/** Where the tasks of the nodes in a sub-pipeline stand; null while there are none. Where it is disabled, those of a run that goes on count. */
export function useMembersRun(members: readonly string[], isDisabled: boolean) {
  return useLiveRunPart(
    useShallow((live) => {
      const tasks = members.flatMap((id) => (isDisabled ? own(activeTasksOf(live), id) : cardTaskOf(live, id)) ?? []);
      if (tasks.length === 0) return null;
      const isEarlier = members.every((id) => live.view === null || !Object.hasOwn(live.view.tasks, id));
      const done = tasks.filter((task) => isFinalTaskState(task.state)).length;
      return { state: runStateOf(tasks), isEarlier, done, total: tasks.length };
    }),
  );
}
