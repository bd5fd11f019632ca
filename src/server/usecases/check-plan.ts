import type { Issue } from '#domain/issue/issue.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import { checkDatasets } from './check-datasets.ts';
import type { Services } from './services.ts';

/** What is wrong with a plan although it compiles: data that is missing, and what the engine can't do. */
export async function checkPlan(services: Services, plan: RunPlan): Promise<Issue[]> {
  return [...(await checkDatasets(services, plan)), ...(await services.engine.check(plan))];
}
