import type { Run, RunSummary } from '#contract/models.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { hasErrors } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import type { Selection } from '#domain/plan/selection.ts';
import { emptyRunView } from '#domain/run/fold.ts';
import type { RunView } from '#domain/run/run-event.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { toRunSummary, type StoredRun } from '../storage/storage.ts';
import { changesTopic } from './bell.ts';
import { checkPlan } from './check-plan.ts';
import { toSubmission } from './hand-over.ts';
import { found } from './not-found.ts';
import { checkFailed, checkFormat, readRevision } from './pipelines.ts';
import { planRun } from './plan-run.ts';
import { now, type Services } from './services.ts';
import { withRevisionNames } from './with-revision-names.ts';

export interface RunRequest {
  readonly pipelineId: string;
  readonly revision: number;
  /** Chosen by the client; one key starts one run, however often it is sent. */
  readonly key: string;
  readonly selection?: Selection | undefined;
  /** Whether results that still fit are taken over. */
  readonly reuse: boolean;
}

/** A run as it is answered. */
export type RunAnswer = Omit<Run, 'document' | 'plan' | 'view'> & {
  readonly document: PipelineDocument;
  readonly plan: RunPlan;
  readonly view: RunView;
};

/**
 * Accepts a run of a saved revision: when this resolves, the run and its plan are durable. `inserted` is false where
 * the key had started it before. Throws E_CHECK_FAILED with issues, E_NOT_FOUND, E_KEY_REUSED.
 */
export async function acceptRun(services: Services, request: RunRequest): Promise<{ readonly run: StoredRun; readonly inserted: boolean }> {
  const before = await readSameRun(services, request.key, request);
  if (before !== null) return { run: before, inserted: false };
  found(await services.storage.readPipeline(request.pipelineId), 'pipeline', request.pipelineId);
  const revision = await readRevision(services, request.pipelineId, request.revision);
  checkFormat(revision);
  const { document } = revision;
  const { plan, reuse, issues } = await planRun(services, { ...request, document });
  const accepted = await insertRun(services, { ...request, document, plan, reuse, issues });
  return { run: sameRequest(accepted.run, request), inserted: accepted.inserted };
}

type Asked = Pick<RunRequest, 'pipelineId'> & { readonly revision?: number };

/** The run that the key has started before. Throws E_KEY_REUSED where it was asked for something else. */
export async function readSameRun({ storage }: Services, key: string, asked: Asked): Promise<StoredRun | null> {
  const run = await storage.readRunByKey(key);
  return run === null ? null : sameRequest(run, asked);
}

/** The run, if it is what was asked for. Throws E_KEY_REUSED. */
export function sameRequest(run: StoredRun, { pipelineId, revision = run.revision }: Asked): StoredRun {
  if (run.pipelineId !== pipelineId || run.revision !== revision) throw new AppError('E_KEY_REUSED', { key: run.key });
  return run;
}

type NewRun = Pick<StoredRun, 'key' | 'pipelineId' | 'revision' | 'document' | 'plan' | 'reuse'> & {
  /** What is known to be wrong already. */
  readonly issues: readonly Issue[];
};

/** Stores a run that was compiled. Throws E_CHECK_FAILED with issues where data is missing or the engine can't do it. */
export async function insertRun(
  services: Services,
  { key, pipelineId, revision, document, plan, reuse, issues: known }: NewRun,
): Promise<{ readonly run: StoredRun; readonly inserted: boolean }> {
  const issues = [...known, ...(await checkPlan(services, plan))];
  if (hasErrors(issues)) throw checkFailed(document, issues);
  const accepted = await services.storage.insertRun({
    id: services.randomId(),
    key,
    pipelineId,
    pipelineName: document.metadata.name,
    revision,
    createdAt: now(services),
    document,
    plan,
    reuse,
    view: emptyRunView(plan.tasks.map((task) => task.id)),
  });
  services.bell.ring(changesTopic);
  return accepted;
}

/** A run. Throws E_NOT_FOUND. */
export async function readRun({ storage }: Services, id: string): Promise<StoredRun> {
  return found(await storage.readRun(id), 'run', id);
}

/** Asks the engine to cancel; a run that is over already stays as it is. */
export async function cancelRun(services: Services, id: string): Promise<void> {
  const run = await readRun(services, id);
  if (isFinalRunState(run.view.state)) return;
  await services.engine.submit(toSubmission(run));
  await services.engine.cancel(id);
}

/** The run as it is answered. */
export async function answerRun({ storage }: Services, run: StoredRun): Promise<RunAnswer> {
  const { document, plan, reuse, view, pipelineId, revision } = run;
  const [named] = await withRevisionNames(storage, [{ pipelineId, revision }]);
  return { ...toRunSummary(run), revisionName: named?.revisionName ?? null, document, plan, reuse: { ...reuse }, view };
}

/** Runs as lists show them. */
export async function listRuns({ storage }: Services, filter: Parameters<Services['storage']['listRuns']>[0]): Promise<RunSummary[]> {
  const runs = await withRevisionNames(storage, await storage.listRuns(filter));
  return runs.map((run) => ({ ...run, taskCounts: { ...run.taskCounts } }));
}
