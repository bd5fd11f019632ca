import type { ComponentDraft } from '#contract/models.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { parseDraft, type DraftDefinition } from '#domain/component/draft-definition.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { StoredDraft } from '../storage/storage.ts';
import { changesTopic } from './bell.ts';
import { publishComponent, type ComponentVersionAnswer } from './components.ts';
import { ConflictError } from './conflict-error.ts';
import { found } from './not-found.ts';
import { now, type Services } from './services.ts';

export interface NewDraft {
  readonly definition: DraftDefinition;
  readonly basedOn?: string | null | undefined;
  readonly imported?: boolean | undefined;
  readonly saveId: string;
}

/** Begins a draft, problems and all; the same begin sent again gives the draft that it made. */
export async function createDraft(services: Services, { definition, basedOn, imported, saveId }: NewDraft): Promise<StoredDraft> {
  const draft = await services.storage.createDraft({
    id: services.randomId(),
    saveId,
    updatedAt: now(services),
    definition,
    imported: imported ?? false,
    basedOn: basedOn ?? null,
  });
  services.bell.ring(changesTopic);
  return draft;
}

/** Drafts, last changed first. */
export async function listDrafts({ storage }: Services): Promise<ComponentDraft[]> {
  return [...(await storage.listDrafts())];
}

/** A draft as it is now. Throws E_NOT_FOUND. */
export async function readDraft({ storage }: Services, id: string): Promise<StoredDraft> {
  return found(await storage.readDraft(id), 'draft', id);
}

/** Saves on top of `base`. Throws E_NOT_FOUND, and E_CONFLICT with what is there now, unless this very save made it. */
export async function saveDraft(
  services: Services,
  id: string,
  base: number,
  definition: DraftDefinition,
  saveId: string,
): Promise<StoredDraft> {
  const outcome = await services.storage.saveDraft({ id, base, saveId, updatedAt: now(services), definition });
  if (outcome.kind === 'missing') throw new AppError('E_NOT_FOUND', { what: 'draft', name: id });
  if (outcome.kind === 'conflict') throw conflict(outcome.current);
  services.bell.ring(changesTopic);
  return outcome.draft;
}

/** Throws a draft away. Throws E_NOT_FOUND. */
export async function removeDraft(services: Services, id: string): Promise<void> {
  if (!(await services.storage.removeDraft(id))) throw new AppError('E_NOT_FOUND', { what: 'draft', name: id });
  services.bell.ring(changesTopic);
}

/**
 * Publishes a draft by the rules of `publishComponent` and removes it, unless someone has saved it again meanwhile. Sent
 * again after a crash it ends what was begun: the same content may be published twice. Throws E_NOT_FOUND, E_CONFLICT.
 */
export async function publishDraft(services: Services, id: string, revision: number): Promise<ComponentVersionAnswer> {
  const draft = await readDraft(services, id);
  if (draft.revision !== revision) throw conflict(draft);
  const published = await publishComponent(services, toDefinition(draft));
  await services.storage.removeDraft(id, revision);
  services.bell.ring(changesTopic);
  return published;
}

/** The component that a draft describes. Throws E_CHECK_FAILED where it describes none. */
export function toDefinition({ id, definition }: StoredDraft): ComponentDefinition {
  const parsed = parseDraft(definition);
  if (parsed.ok) return parsed.value;
  throw new AppError('E_CHECK_FAILED', { what: 'component', name: definition.metadata?.name ?? id }, { issues: parsed.issues });
}

function conflict(current: StoredDraft): ConflictError {
  return new ConflictError('draft', current.definition.metadata?.name ?? current.id, current);
}
