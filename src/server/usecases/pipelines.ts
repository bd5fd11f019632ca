import { componentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { hasErrors } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { checkPipeline } from '#domain/pipeline/check-pipeline.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { compilePipeline } from '#domain/plan/compile.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import type { StoredPipeline } from '../storage/storage.ts';
import { changesTopic } from './bell.ts';
import { checkDatasets } from './check-datasets.ts';
import { loadComponents, loadDeprecated } from './components.ts';
import { ConflictError } from './conflict-error.ts';
import { found } from './not-found.ts';
import { now, type Services } from './services.ts';

/** The part of a pipeline that runs: from and to a node, or one alone. */
export interface Selection {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly only?: string | undefined;
}

/** Creates a pipeline; the same save sent again gives the one that it made. Drafts with problems are welcome. */
export async function createPipeline(services: Services, document: PipelineDocument, saveId: string): Promise<StoredPipeline> {
  const created = await services.storage.createPipeline({ id: services.randomId(), saveId, updatedAt: now(services), document });
  services.bell.ring(changesTopic);
  return created;
}

/** The newest revision. Throws E_NOT_FOUND. */
export async function readPipeline({ storage }: Services, id: string): Promise<StoredPipeline> {
  return found(await storage.readPipeline(id), 'pipeline', id);
}

/** A revision, also of a removed pipeline. Throws E_NOT_FOUND. */
export async function readRevision({ storage }: Services, id: string, revision: number): Promise<StoredPipeline> {
  return found(await storage.readRevision(id, revision), 'pipeline', `${id}, ${revision}`);
}

/** Appends a revision on top of `base`. Throws E_CONFLICT with what is there now, unless this very save made it. */
export async function savePipeline(
  services: Services,
  id: string,
  base: number,
  document: PipelineDocument,
  saveId: string,
): Promise<StoredPipeline> {
  const outcome = await services.storage.saveRevision({ id, base, saveId, updatedAt: now(services), document });
  if (outcome.kind === 'missing') throw new AppError('E_NOT_FOUND', { what: 'pipeline', name: id });
  if (outcome.kind === 'conflict') throw new ConflictError('pipeline', outcome.current.document.metadata.name, outcome.current);
  services.bell.ring(changesTopic);
  return outcome.pipeline;
}

/** Removes a pipeline; its revisions and runs stay. Throws E_NOT_FOUND. */
export async function removePipeline(services: Services, id: string): Promise<void> {
  if (!(await services.storage.removePipeline(id, now(services)))) throw new AppError('E_NOT_FOUND', { what: 'pipeline', name: id });
  services.bell.ring(changesTopic);
}

/** Everything there is to say about a document, the engine's remarks included where it compiles. Stores and runs nothing. */
export async function checkDocument(services: Services, document: PipelineDocument): Promise<Issue[]> {
  const [components, deprecated] = await Promise.all([loadComponents(services), loadDeprecated(services)]);
  const issues = checkPipeline(document, { components, deprecated, machineTypes: services.machineTypes });
  if (hasErrors(issues)) return issues;
  const compiled = compilePipeline({ pipeline: document, components, machineTypes: services.machineTypes });
  if (!compiled.ok) return [...compiled.issues];
  return [...issues, ...(await checkDatasets(services, compiled.value)), ...(await services.engine.check(compiled.value))];
}

/** The plan of a document or a part of it, which may use components that are not published. Throws E_CHECK_FAILED with issues. */
export async function compileDocument(
  services: Services,
  document: PipelineDocument,
  selection: Selection = {},
  unpublished: readonly ComponentDefinition[] = [],
): Promise<RunPlan> {
  const added = unpublished.map((definition) => [componentRef(definition.metadata), definition] as const);
  const components = new Map([...(await loadComponents(services)), ...added]);
  const chosen = Object.values(selection).some((node) => node !== undefined) ? { selection } : {};
  const compiled = compilePipeline({ pipeline: document, components, machineTypes: services.machineTypes, ...chosen });
  if (!compiled.ok) throw checkFailed(document, compiled.issues);
  return compiled.value;
}

/** The refusal of a pipeline with errors. */
export function checkFailed(document: PipelineDocument, issues: readonly Issue[]): AppError {
  return new AppError('E_CHECK_FAILED', { what: 'pipeline', name: document.metadata.name }, { issues });
}
