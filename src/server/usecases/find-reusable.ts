import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { own } from '#domain/names/own.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import { compileDocument } from './pipelines.ts';
import type { Services } from './services.ts';

const runsToLookAt = 50;

/**
 * For a plan of a part of a pipeline: the runs that made the results it reads from outside. A result counts while its
 * cache key is what the node would have today.
 */
export async function findReusable(
  services: Services,
  pipelineId: string,
  document: PipelineDocument,
  plan: RunPlan,
): Promise<{ readonly runs: Record<string, string>; readonly issues: readonly Issue[] }> {
  const needed = outsideTasks(plan);
  if (needed.size === 0) return { runs: {}, issues: [] };
  const plans = await Promise.all([...needed].map((only) => compileDocument(services, document, { only })));
  const keys = new Map(plans.flatMap((made) => made.tasks.map((task) => [task.id, task.cacheKey])));
  const runs = new Map<string, string>();
  for (const { id } of await services.storage.listRuns({ pipelineId, limit: runsToLookAt })) {
    if (runs.size === needed.size) break;
    const run = await services.storage.readRun(id);
    for (const task of run?.plan.tasks ?? []) {
      const made = run === null ? undefined : own(run.view.tasks, task.id);
      if (needed.has(task.id) && !runs.has(task.id) && made?.state === 'succeeded' && task.cacheKey === keys.get(task.id))
        runs.set(task.id, id);
    }
  }
  const missing = [...needed].filter((task) => !runs.has(task));
  return { runs: Object.fromEntries(runs), issues: missing.map((node) => createIssue('E_RESULT_MISSING', ['nodes', node], { node })) };
}

function outsideTasks(plan: RunPlan): Set<string> {
  const inside = new Set(plan.tasks.map((task) => task.id));
  const sources = plan.tasks.flatMap((task) => task.inputs.flatMap(({ source }) => (source.kind === 'task' ? [source.task] : [])));
  return new Set(sources.filter((task) => !inside.has(task)));
}
