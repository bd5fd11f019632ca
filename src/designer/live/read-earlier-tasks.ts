import type { Run } from '#contract/models.ts';
import { hasResult } from '#domain/run/has-result.ts';
import type { TaskState } from '#domain/run/task-state.ts';
import type { EarlierTask } from './live-run-store.ts';

/** So many runs are looked through at most; what was not run since then has nothing to show. */
const runsAtMost = 10;
const ends: ReadonlySet<TaskState> = new Set(['succeeded', 'reused', 'failed']);

/** Where runs are read from. */
export interface EarlierRuns {
  /** The ids of the runs before one, of the same pipeline, newest first. */
  readonly before: (run: Run, limit: number) => Promise<readonly string[]>;
  readonly read: (id: string) => Promise<Run>;
}

/** How nodes that are not in a run ended last before it; reads as few runs as it takes to know of all of them. */
export async function readEarlierTasks(
  run: Run,
  nodes: readonly string[],
  runs: EarlierRuns,
): Promise<Readonly<Record<string, EarlierTask>>> {
  const missing = new Set(nodes.filter((id) => !Object.hasOwn(run.view.tasks, id)));
  const found = new Map<string, EarlierTask>();
  if (missing.size === 0) return {};
  for (const id of await runs.before(run, runsAtMost)) {
    if (missing.size === 0) break;
    const earlier = await runs.read(id);
    for (const task of Object.values(earlier.view.tasks))
      if (ends.has(task.state) && missing.delete(task.id)) found.set(task.id, { task, run: earlier });
  }
  return Object.fromEntries(found);
}

/** For each of the nodes that a run before this one has the result of, the newest such run; reads as few runs as it takes. */
export async function readLastResults(run: Run, nodes: readonly string[], runs: EarlierRuns): Promise<Readonly<Record<string, string>>> {
  const missing = new Set(nodes);
  const found = new Map<string, string>();
  if (missing.size === 0) return {};
  for (const id of await runs.before(run, runsAtMost)) {
    if (missing.size === 0) break;
    const { view } = await runs.read(id);
    for (const node of missing) if (hasResult(view, node) && missing.delete(node)) found.set(node, id);
  }
  return Object.fromEntries(found);
}
