import { createStore } from 'zustand/vanilla';
import { draftDefinitionSchema } from '#domain/component/draft-definition.ts';
import { emptyHistory } from '#domain/pipeline/history.ts';
import { createDraftStore, createDraftStoreOf } from '../editor/draft-store.ts';
import type { KeptWork, LocalStore } from '../editor/local-store.ts';
import { createIndexedStore } from '../editor/indexed-store.ts';
import { pipelineWork } from '../editor/local-work.ts';
import { createDraftKeeper, type DraftPlace, keptDraft, type LocalDraft, type LocalDrafts } from '../features/wizard/local-draft.ts';

/** Whether something could not be kept on this computer since the page was opened. */
export const localProblem = createStore<{ readonly isThere: boolean }>(() => ({ isThere: false }));

function tellProblem(error: unknown): void {
  console.warn('Work could not be kept on this computer.', error);
  localProblem.setState({ isThere: true });
}

/** The work of all pipelines on this computer. */
export const localWork: LocalStore = createIndexedStore('weft', pipelineWork, tellProblem);

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

const localDrafts: LocalDrafts = createIndexedStore('weft-drafts', keptDraft, tellProblem);
const nowKey = (id: string) => `weft.component-now.${id}`;

/** The component drafts on this computer. */
export const draftPlace: DraftPlace = {
  local: localDrafts,
  read: readLocalDraft,
  keepNow: (id, draft) => {
    try {
      localStorage.setItem(nowKey(id), JSON.stringify(draft));
    } catch (error) {
      tellProblem(error);
    }
  },
  forgetNow: (id) => localStorage.removeItem(nowKey(id)),
};

/** What was kept of a component draft; what was kept in a hurry, or by an earlier Weft elsewhere, is taken over once. */
async function readLocalDraft(id: string): Promise<LocalDraft | null> {
  const kept = await localDrafts.read(id);
  const before = createDraftStoreOf(localStorage, 'weft.component-draft.', draftDefinitionSchema);
  const textKey = `weft.component-text.${id}`;
  const earlier = { unsaved: before.read(id), text: localStorage.getItem(textKey) };
  const found = readNow(id) ?? kept ?? earlier;
  if (found !== kept) createDraftKeeper(id, localDrafts, kept).keep(found);
  await localDrafts.flush();
  before.remove(id);
  for (const key of [textKey, nowKey(id)]) localStorage.removeItem(key);
  return found;
}

function readNow(id: string): LocalDraft | null {
  try {
    return keptDraft.parse(JSON.parse(localStorage.getItem(nowKey(id)) ?? 'null'), []);
  } catch {
    return null;
  }
}
