import type { RevisionSummary } from '#contract/models.ts';
import { componentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { hasErrors } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { checkPipeline } from '#domain/pipeline/check-pipeline.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { compilePipeline } from '#domain/plan/compile.ts';
import type { Selection } from '#domain/plan/selection.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import type { StoredPipeline } from '../storage/storage.ts';
import { changesTopic } from './bell.ts';
import { checkPlan } from './check-plan.ts';
import { loadComponents, loadDeprecated } from './components.ts';
import { ConflictError } from './conflict-error.ts';
import { found } from './not-found.ts';
import { now, type Services } from './services.ts';

/** Creates a pipeline; the same save sent again gives the one that it made. Drafts with problems are welcome. */
export async function createPipeline(
  services: Services,
  document: PipelineDocument,
  saveId: string,
  format = documentFormat,
): Promise<StoredPipeline> {
  const first = { id: services.randomId(), saveId, updatedAt: now(services), format, document };
  const created = await services.storage.createPipeline(first);
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

/**
 * Appends a revision on top of `base`. Throws E_CONFLICT with what is there now, unless this very save made it, and
 * E_CLIENT_TOO_OLD where the newest revision is of a newer format than the writer knows.
 */
export async function savePipeline(
  services: Services,
  id: string,
  base: number,
  { document, saveId, format }: Pick<StoredPipeline, 'document' | 'saveId' | 'format'>,
): Promise<StoredPipeline> {
  const outcome = await services.storage.saveRevision({ id, base, saveId, updatedAt: now(services), format, document });
  if (outcome.kind === 'newer') throw tooOld(outcome.current, format);
  if (outcome.kind === 'missing') throw new AppError('E_NOT_FOUND', { what: 'pipeline', name: id });
  if (outcome.kind === 'conflict') throw new ConflictError('pipeline', outcome.current.document.metadata.name, outcome.current);
  services.bell.ring(changesTopic);
  return outcome.pipeline;
}

/**
 * Keeps a document as a named revision of a pipeline, which stays what it is: for what somebody gives up. Gives the newest
 * revision. Throws E_NOT_FOUND, and E_CLIENT_TOO_OLD as `savePipeline` does.
 */
export async function keepAside(
  services: Services,
  id: string,
  aside: Pick<StoredPipeline, 'document' | 'saveId' | 'format'> & { readonly name: string },
): Promise<StoredPipeline> {
  const newest = await readPipeline(services, id);
  if (newest.format > aside.format) throw tooOld(newest, aside.format);
  const kept = found(await services.storage.keepAside({ id, updatedAt: now(services), ...aside }), 'pipeline', id);
  services.bell.ring(changesTopic);
  return kept;
}

function tooOld({ document, format }: StoredPipeline, known: number): AppError {
  return new AppError('E_CLIENT_TOO_OLD', { name: document.metadata.name, found: format, known });
}

/** Revisions as lists show them. Throws E_NOT_FOUND. */
export async function listRevisions(
  services: Services,
  id: string,
  filter: Parameters<Services['storage']['listRevisions']>[1],
): Promise<RevisionSummary[]> {
  await readPipeline(services, id);
  return [...(await services.storage.listRevisions(id, filter))];
}

/** Gives a revision a name, or takes it away. Throws E_NOT_FOUND. */
export async function nameRevision(services: Services, id: string, revision: number, name: string | null): Promise<RevisionSummary> {
  const named = found(await services.storage.nameRevision(id, revision, name), 'pipeline', `${id}, ${revision}`);
  services.bell.ring(changesTopic);
  return named;
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
  return [...issues, ...(await checkPlan(services, compiled.value))];
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
  const compiled = compilePipeline({ pipeline: document, components, machineTypes: services.machineTypes, selection });
  if (!compiled.ok) throw checkFailed(document, compiled.issues);
  return compiled.value;
}

/** The refusal of a pipeline with errors. */
export function checkFailed(document: PipelineDocument, issues: readonly Issue[]): AppError {
  return new AppError('E_CHECK_FAILED', { what: 'pipeline', name: document.metadata.name }, { issues });
}

/** Throws E_CLIENT_TOO_OLD for a document that a newer Weft made: what it means is not known here. */
export function checkFormat(pipeline: StoredPipeline): void {
  if (pipeline.format > documentFormat) throw tooOld(pipeline, documentFormat);
}
