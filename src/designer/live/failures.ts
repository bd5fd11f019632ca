import { useShallow } from 'zustand/react/shallow';
import type { RunView, TaskView } from '#domain/run/run-event.ts';
import { useLiveRunPart } from './live-run.tsx';

/** The failed tasks of a run, the one that failed first first; empty without a run. */
export function failuresOf(view: Pick<RunView, 'tasks'> | null): TaskView[] {
  const failed = Object.values(view?.tasks ?? {}).filter(({ state }) => state === 'failed');
  return failed.toSorted((one, other) => (one.finishedAt ?? '').localeCompare(other.finishedAt ?? ''));
}

/** The failed tasks of the run that is shown, the one that failed first first. */
export function useFailures(): readonly TaskView[] {
  return useLiveRunPart(useShallow(({ view }) => failuresOf(view)));
}
