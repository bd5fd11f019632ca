import { own } from '#domain/names/own.ts';
import type { TaskView } from '#domain/run/run-event.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import type { LiveRun } from './live-run-store.ts';

type Tasks = Readonly<Record<string, TaskView>>;

const none: Tasks = {};

/** What a card shows of its node: its task in the run that is shown, else how it ended last before. */
export function cardTaskOf({ view, earlier }: Pick<LiveRun, 'view' | 'earlier'>, nodeId: string): TaskView | undefined {
  return (view && own(view.tasks, nodeId)) ?? own(earlier, nodeId)?.task;
}

/** Whether what a card shows is from a run before the one that is shown. */
export function isEarlierTask({ view, earlier }: Pick<LiveRun, 'view' | 'earlier'>, nodeId: string): boolean {
  return !(view && Object.hasOwn(view.tasks, nodeId)) && Object.hasOwn(earlier, nodeId);
}

/** The tasks of the run that is shown, as long as it goes on: what is switched off meanwhile still runs. */
export function activeTasksOf({ view }: Pick<LiveRun, 'view'>): Tasks {
  return view && !isFinalRunState(view.state) ? view.tasks : none;
}

const merged = new WeakMap<Tasks, { readonly earlier: LiveRun['earlier']; readonly tasks: Tasks }>();

/** What all cards show, by node; the same object while nothing changes. */
export function cardTasksOf({ view, earlier }: Pick<LiveRun, 'view' | 'earlier'>): Tasks {
  const now = view?.tasks ?? none;
  const known = merged.get(now);
  if (known?.earlier === earlier) return known.tasks;
  const before = Object.entries(earlier).map(([id, { task }]) => [id, task] as const);
  const tasks = before.length === 0 ? now : { ...Object.fromEntries(before), ...now };
  merged.set(now, { earlier, tasks });
  return tasks;
}
