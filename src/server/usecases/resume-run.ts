import { AppError } from '#domain/issue/app-error.ts';
import { hasErrors } from '#domain/issue/create-issue.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { checkResume } from '#domain/plan/check-resume.ts';
import { comparePlans, type PlanChanges } from '#domain/plan/compare-plans.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import { resumeSelection } from '#domain/plan/resume-selection.ts';
import { foldEvents, planNumberOf } from '#domain/run/fold.ts';
import { hasResult } from '#domain/run/has-result.ts';
import { isFinalRunState, mayResumeRun } from '#domain/run/transitions.ts';
import type { StoredRun } from '../storage/storage.ts';
import { changesTopic, runTopic } from './bell.ts';
import { checkPlan } from './check-plan.ts';
import { checkFailed, checkFormat, compileDocument, readRevision } from './pipelines.ts';
import { findOutside } from './plan-run.ts';
import { readRun } from './runs.ts';
import { now, type Services } from './services.ts';

export interface ResumeRequest {
  readonly runId: string;
  /** The saved revision of the pipeline that the run goes on with. */
  readonly revision: number;
  /** The number of the plan that is to follow; one number goes on once, however often it is sent. */
  readonly planNumber: number;
}

/**
 * Goes on with a run that has failed or was cancelled, with what its pipeline is in another revision: tasks with a result
 * keep it, all others start over. Durable when this resolves. Throws E_RUN_NOT_OVER, E_RUN_SUCCEEDED, E_RUN_RESUMED,
 * E_NOT_FOUND, and E_CHECK_FAILED with issues, also where the changes reach what has succeeded.
 */
export async function resumeRun(
  services: Services,
  request: ResumeRequest,
): Promise<{ readonly run: StoredRun; readonly resumed: boolean }> {
  for (;;) {
    const run = await readRun(services, request.runId);
    if (isSameResume(run, request)) return { run, resumed: false };
    checkOver(run, request);
    const revision = await readRevision(services, run.pipelineId, request.revision);
    checkFormat(revision);
    const next = await planResume(services, run, revision.document);
    if (!(await storeResume(services, run, { ...next, ...request }))) continue;
    services.bell.ring(runTopic(run.id));
    services.bell.ring(changesTopic);
    return { run: await readRun(services, run.id), resumed: true };
  }
}

function isSameResume({ view, revision }: StoredRun, request: ResumeRequest): boolean {
  return planNumberOf(view) === request.planNumber && revision === request.revision;
}

function checkOver({ id, view }: StoredRun, { planNumber }: ResumeRequest): void {
  if (planNumberOf(view) + 1 !== planNumber) throw new AppError('E_RUN_RESUMED', { name: id });
  if (!isFinalRunState(view.state)) throw new AppError('E_RUN_NOT_OVER', { name: id });
  if (!mayResumeRun(view.state)) throw new AppError('E_RUN_SUCCEEDED', { name: id });
}

async function planResume(services: Services, run: StoredRun, document: PipelineDocument): Promise<Pick<StoredRun, 'plan' | 'reuse'>> {
  const made = (task: string) => hasResult(run.view, task);
  const plan = await compileDocument(services, document, resumeSelection(run.plan, run.document, document));
  const changed = checkResume(run.plan, plan, made);
  if (hasErrors(changed)) throw checkFailed(document, changed);
  const outside = await findOutside(services, run.pipelineId, document, plan, (task) => !made(task));
  const issues = [...outside.issues, ...(await checkPlan(services, plan))];
  if (hasErrors(issues)) throw checkFailed(document, issues);
  return { plan, reuse: { ...run.reuse, ...outside.runs } };
}

async function storeResume(
  services: Services,
  run: StoredRun,
  { planNumber, revision, plan, reuse }: Omit<ResumeRequest, 'runId'> & Pick<StoredRun, 'plan' | 'reuse'>,
): Promise<boolean> {
  const ids = new Set(plan.tasks.map((task) => task.id));
  const waiting = [...ids].filter((id) => !hasResult(run.view, id));
  const removed = Object.keys(run.view.tasks).filter((id) => !ids.has(id));
  const events = [
    { seq: run.view.seq + 1, event: { type: 'run.resumed' as const, at: now(services), plan: planNumber, waiting, removed } },
  ];
  const view = foldEvents(run.view, events);
  return services.storage.resumeRun({ runId: run.id, after: run.view.seq, events, view, revision, plan, reuse });
}

/** One plan of a run after its first: when it began, from which revision, and what was changed for it. */
export interface RunResume extends PlanChanges {
  readonly plan: number;
  readonly at: string;
  readonly revision: number;
  /** The revision of the plan before. */
  readonly revisionBefore: number;
}

/** How a run went on after its ends, oldest first. Throws E_NOT_FOUND. */
export async function listResumes(services: Services, id: string): Promise<RunResume[]> {
  const run = await readRun(services, id);
  const before = await services.storage.readRunPlans(id);
  const plans: { readonly revision: number; readonly plan: RunPlan }[] = [...before, run];
  return run.view.resumes.flatMap(({ plan: number, at }) => {
    const [old, next] = [plans[number - 2], plans[number - 1]];
    if (!old || !next) return [];
    return [{ plan: number, at, revision: next.revision, revisionBefore: old.revision, ...comparePlans(old.plan, next.plan) }];
  });
}
