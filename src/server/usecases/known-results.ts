import type { KnownResult } from '#domain/plan/plan-reuse.ts';
import type { PlanTask } from '#domain/plan/run-plan.ts';
import type { StoredRun } from '../storage/storage.ts';
import type { Services } from './services.ts';

/** So many runs are read to say what has changed since; of results from more, only that they don't fit is known. */
const mostRuns = 12;

/** What runs of a pipeline have made of tasks, by task. Of each the result that fits, if its files are there, else the newest. */
export async function knownResults(
  { storage, engine }: Services,
  pipelineId: string,
  tasks: readonly Pick<PlanTask, 'id' | 'cacheKey' | 'outputs'>[],
): Promise<ReadonlyMap<string, KnownResult>> {
  if (tasks.length === 0) return new Map();
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const found = await storage.findResults(
    pipelineId,
    tasks.map(({ id, cacheKey }) => ({ task: id, cacheKey })),
  );
  const fitting = found.filter(({ task, cacheKey }) => byId.get(task)?.cacheKey === cacheKey);
  const kept = await engine.keeps(
    fitting.map(({ runId, task }) => ({ runId, task, outputs: (byId.get(task)?.outputs ?? []).map(({ channel }) => channel) })),
  );
  const there = new Set(fitting.filter((_, index) => kept[index]).map(({ task }) => task));
  const others = new Set(found.filter((result) => !fitting.includes(result)).map(({ runId }) => runId));
  const runs = new Map((await Promise.all([...others].slice(0, mostRuns).map((id) => storage.readRun(id)))).map((run) => [run?.id, run]));
  return new Map(
    found.map(({ task, cacheKey, runId, madeAt }) => [
      task,
      { run: runId, madeAt, cacheKey, kept: there.has(task), task: taskOf(runs.get(runId), task, cacheKey) },
    ]),
  );
}

function taskOf(run: StoredRun | null | undefined, id: string, cacheKey: string): PlanTask | null {
  return run?.plan.tasks.find((task) => task.id === id && task.cacheKey === cacheKey) ?? null;
}
