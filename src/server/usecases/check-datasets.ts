import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import type { Services } from './services.ts';

/** The datasets that a plan reads and the workspace doesn't have. */
export async function checkDatasets({ storage }: Pick<Services, 'storage'>, plan: RunPlan): Promise<Issue[]> {
  const there = new Set((await storage.listDatasets()).map((dataset) => dataset.name));
  return plan.tasks.flatMap((task) =>
    task.inputs.flatMap(({ channel, source }) => {
      const name = source.kind === 'uri' && source.uri.startsWith('dataset:') ? source.uri.slice('dataset:'.length) : null;
      return name === null || there.has(name) ? [] : [createIssue('E_DATASET_UNKNOWN', ['nodes', task.id, 'inputs', channel], { name })];
    }),
  );
}
