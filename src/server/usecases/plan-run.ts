import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { isMovingCode, planReuse, type KnownResult, type TaskOutcome } from '#domain/plan/plan-reuse.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import { askedNodes, type Selection } from '#domain/plan/selection.ts';
import { wantedResults } from '#domain/plan/wanted-results.ts';
import { knownResults } from './known-results.ts';
import { loadComponents } from './components.ts';
import { checkPlan } from './check-plan.ts';
import { compileDocument, readPipeline } from './pipelines.ts';
import type { Services } from './services.ts';

/** What is to run. Without `reuse` every task of it runs, whatever results there are. */
export interface RunWish {
  readonly pipelineId: string;
  readonly document: PipelineDocument;
  readonly selection?: Selection | undefined;
  readonly reuse: boolean;
}

/** A run as it would be. */
export interface PlannedRun {
  readonly plan: RunPlan;
  /** What becomes of each task, in the order of the plan. */
  readonly outcomes: ReadonlyMap<string, TaskOutcome>;
  /** Results that are taken over, of tasks in the plan and of those outside that it reads, with the runs that made them. */
  readonly reuse: Readonly<Record<string, string>>;
  /** E_RESULT_MISSING for tasks outside whose results are needed and not there. */
  readonly issues: readonly Issue[];
}

/** Plans a run: compiles it and looks for results to take over. Starts and stores nothing. Throws E_CHECK_FAILED with issues. */
export async function planRun(services: Services, { pipelineId, document, selection = {}, reuse }: RunWish): Promise<PlannedRun> {
  const plan = await compileDocument(services, document, selection);
  const asked = reuse ? askedNodes(selection) : new Set(plan.tasks.map((task) => task.id));
  const results = await knownResults(services, pipelineId, plan.tasks);
  const outcomes = planReuse({ plan, asked, results, storedAt: await readStoredAt(services) });
  const outside = await findOutside(services, pipelineId, document, plan, (task) => outcomes.get(task)?.outcome === 'runs');
  const inside = [...outcomes].flatMap(([task, outcome]): [string, string][] =>
    outcome.outcome === 'reused' ? [[task, outcome.run]] : [],
  );
  return { plan, outcomes, reuse: { ...Object.fromEntries(inside), ...outside.runs }, issues: outside.issues };
}

/** What a run would do, as it is answered. Throws E_NOT_FOUND, and E_CHECK_FAILED with issues. */
export async function previewRun(services: Services, wish: RunWish) {
  await readPipeline(services, wish.pipelineId);
  const { plan, outcomes, issues } = await planRun(services, wish);
  const tasks = [...outcomes].map(([task, outcome]) => ({ task, ...outcome }));
  return { tasks, issues: [...issues, ...(await checkPlan(services, plan))] };
}

/** The runs that made what tasks of a plan read from outside of it; issues for what is not there or may have moved on. */
export async function findOutside(
  services: Services,
  pipelineId: string,
  document: PipelineDocument,
  plan: RunPlan,
  runs: (task: string) => boolean,
): Promise<{ readonly runs: Readonly<Record<string, string>>; readonly issues: readonly Issue[] }> {
  const nodes = outsideTasks(plan, runs);
  if (nodes.length === 0) return { runs: {}, issues: [] };
  // These nodes don't run, so that they need not be able to.
  const wanted = wantedResults(document, await loadComponents(services), nodes);
  const results = await knownResults(services, pipelineId, wanted);
  const found = wanted.map(({ id, cacheKey }) => [id, fittingRun(results.get(id), cacheKey)] as const);
  const moving = new Set(wanted.filter(isMovingCode).map(({ id }) => id));
  return {
    runs: Object.fromEntries(found.flatMap(([id, run]) => (run === undefined ? [] : [[id, run]]))),
    issues: found.flatMap(([node, run]) => {
      if (run === undefined) return [createIssue('E_RESULT_MISSING', ['nodes', node], { node })];
      return moving.has(node) ? [createIssue('W_RESULT_MOVING', ['nodes', node], { node })] : [];
    }),
  };
}

function fittingRun(result: KnownResult | undefined, cacheKey: string): string | undefined {
  return result?.kept === true && result.cacheKey === cacheKey ? result.run : undefined;
}

function outsideTasks(plan: RunPlan, runs: (task: string) => boolean): string[] {
  const inside = new Set(plan.tasks.map((task) => task.id));
  const sources = plan.tasks
    .filter((task) => runs(task.id))
    .flatMap((task) => task.inputs.flatMap(({ source }) => (source.kind === 'task' ? [source.task] : [])));
  return [...new Set(sources)].filter((task) => !inside.has(task));
}

async function readStoredAt({ storage }: Services): Promise<(uri: string) => string | undefined> {
  const times = new Map((await storage.listDatasets()).map(({ name, createdAt }) => [`dataset:${name}`, createdAt]));
  return (uri) => times.get(uri);
}
