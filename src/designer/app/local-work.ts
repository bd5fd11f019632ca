import { createStore } from 'zustand/vanilla';
import { draftDefinitionSchema } from '#domain/component/draft-definition.ts';
import { emptyHistory } from '#domain/pipeline/history.ts';
import { createDraftStore, createDraftStoreOf } from '../editor/draft-store.ts';
import type { KeptWork, LocalStore } from '../editor/local-store.ts';
import { createIndexedStore } from '../editor/indexed-store.ts';
import { pipelineWork } from '../editor/local-work.ts';
import { keptDraft, type LocalDraft, type LocalDrafts } from '../features/wizard/local-draft.ts';

/** Whether something could not be kept on this computer since the page was opened. */
export const localProblem = createStore<{ readonly isThere: boolean }>(() => ({ isThere: false }));

function tellProblem(error: unknown): void {
  console.warn('Work could not be kept on this computer.', error);
  localProblem.setState({ isThere: true });
}

/** The work of all pipelines on this computer. */
export const localWork: LocalStore = createIndexedStore('weft', pipelineWork, tellProblem);

/** The component drafts on this computer. */
export const localDrafts: LocalDrafts = createIndexedStore('weft-drafts', keptDraft, tellProblem);

/** What this computer kept of a pipeline; what an earlier Weft kept elsewhere is taken over once. */
export async function readLocalWork(id: string): Promise<KeptWork> {
  const kept = await localWork.read(id);
  const before = createDraftStore(localStorage);
  const draft = before.read(id);
  const found = kept ?? (draft && { ...draft, isSaved: false, edits: 1, history: emptyHistory });
  if (kept === null && found !== null && found !== 'newer') localWork.replace(id, found);
  await localWork.flush();
  before.remove(id);
  return found;
}

/** What this computer kept of a component draft; what an earlier Weft kept elsewhere is taken over once. */
export async function readLocalDraft(id: string): Promise<LocalDraft | null> {
  const kept = await localDrafts.read(id);
  const before = createDraftStoreOf(localStorage, 'weft.component-draft.', draftDefinitionSchema);
  const textKey = `weft.component-text.${id}`;
  const earlier = { unsaved: before.read(id), text: localStorage.getItem(textKey) };
  const found = kept ?? (earlier.unsaved === null && earlier.text === null ? null : earlier);
  if (kept === null && found !== null) localDrafts.replace(id, found);
  await localDrafts.flush();
  before.remove(id);
  localStorage.removeItem(textKey);
  return found;
}
