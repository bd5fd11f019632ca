import { useShallow } from 'zustand/react/shallow';
import type { Run } from '#contract/models.ts';
import { own } from '#domain/names/own.ts';
import type { TaskView } from '#domain/run/run-event.ts';
import type { LiveRun } from './live-run-store.ts';
import { useLiveRunPart } from './live-run.tsx';

/** A task, and the run that it is shown from: the run that is shown, else the one before in which its node ended last. */
export interface NodeRun {
  readonly run: Run;
  readonly view: TaskView;
  readonly isEarlier: boolean;
}

/** The last that is known of a node; null where neither the run that is shown nor one before has it. */
export function nodeRunOf({ run, view, earlier }: Pick<LiveRun, 'run' | 'view' | 'earlier'>, nodeId: string): NodeRun | null {
  if (run === null || view === null) return null;
  const now = own(view.tasks, nodeId);
  if (now) return { run, view: now, isEarlier: false };
  const before = own(earlier, nodeId);
  return before ? { run: before.run, view: before.task, isEarlier: true } : null;
}

/** Follows the last that is known of a node. */
export function useNodeRun(nodeId: string): NodeRun | null {
  return useLiveRunPart(useShallow((live) => nodeRunOf(live, nodeId)));
}
