import { useState } from 'react';
import { defaultTask } from './default-task.ts';
import { useLiveRunPart } from './live-run.tsx';

/** The wanted task where the run has it, else the one that tells most; null without a run. */
export function useShownTask(wanted: string | undefined): string | null {
  return useLiveRunPart(({ run, view }) => {
    if (run === null || view === null) return null;
    if (wanted !== undefined && Object.hasOwn(view.tasks, wanted)) return wanted;
    return defaultTask(
      run.plan.tasks.map(({ id }) => id),
      view,
    );
  });
}

/**
 * The selected node, whether or not the run has it; without one, that which was selected last, else the task of the run that
 * tells most; null without a run.
 */
export function useFollowedTask(selected: string | undefined): string | null {
  const [last, setLast] = useState(selected);
  if (selected !== undefined && selected !== last) setLast(selected);
  const telling = useShownTask(selected ?? last);
  return telling === null ? null : (selected ?? telling);
}
