import { createStore } from 'zustand/vanilla';
import { draftDefinitionSchema } from '#domain/component/draft-definition.ts';
import { emptyHistory } from '#domain/pipeline/history.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { createDraftStore, createDraftStoreOf } from '../editor/draft-store.ts';
import type { KeptWork, LocalStore } from '../editor/local-store.ts';
import { createIndexedStore } from '../editor/indexed-store.ts';
import { type LocalWork, pipelineWork } from '../editor/local-work.ts';
import { createRefusedTextsPlace, type RefusedTextsPlace } from '../editor/refused-texts.ts';
import { createDraftKeeper, type DraftPlace, keptDraft, type LocalDraft, type LocalDrafts } from '../features/wizard/local-draft.ts';

/** Whether something could not be kept on this computer since the page was opened. */
export const localProblem = createStore<{ readonly isThere: boolean }>(() => ({ isThere: false }));

function tellProblem(error: unknown): void {
  console.warn('Work could not be kept on this computer.', error);
  localProblem.setState({ isThere: true });
}

/** The work of all pipelines on this computer. */
export const localWork: LocalStore = createIndexedStore('weft', pipelineWork, tellProblem);

/** What this computer kept of a pipeline, for looking at: whoever opens it may be another tab. */
export async function lookAtLocalWork(id: string): Promise<KeptWork> {
  return readWorkNow(id) ?? (await localWork.read(id));
}

/** What this computer kept of a pipeline, whose document may be `known`; what an earlier Weft kept elsewhere is taken over once. */
export async function readLocalWork(id: string, known?: PipelineDocument): Promise<KeptWork> {
  const kept = await localWork.read(id, known && { document: known });
  const before = createDraftStore(localStorage);
  const draft = before.read(id);
  const found = readWorkNow(id) ?? kept ?? (draft && { ...draft, isSaved: false, edits: 1, history: emptyHistory });
  if (kept !== found && found !== null && found !== 'newer') localWork.replace(id, found);
  await localWork.flush();
  before.remove(id);
  forgetWorkNow(id);
  return found;
}

/** What fields of a pipeline refused and is still to be mended, on this computer. */
export function refusedTextsOf(id: string): RefusedTextsPlace {
  return createRefusedTextsPlace(localStorage, id, tellProblem);
}

const workNowKey = (id: string) => `weft.pipeline-now.${id}`;

/** Keeps work at once, as the page goes away: IndexedDB would come too late. Whoever reads the work next takes it over. */
export function keepWorkNow(id: string, work: LocalWork): void {
  keepAtOnce(workNowKey(id), pipelineWork.toKept(work));
}

/** Forgets what was kept as the page went away, where it came back. */
export function forgetWorkNow(id: string): void {
  localStorage.removeItem(workNowKey(id));
}

function readWorkNow(id: string): KeptWork {
  return readAtOnce(workNowKey(id), (value) => pipelineWork.parse(value, []));
}

function keepAtOnce(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch (error) {
    tellProblem(error);
  }
}

function readAtOnce<T>(key: string, parse: (value: unknown) => T | null): T | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const localDrafts: LocalDrafts = createIndexedStore('weft-drafts', keptDraft, tellProblem);
const nowKey = (id: string) => `weft.component-now.${id}`;

/** The component drafts on this computer. */
export const draftPlace: DraftPlace = {
  local: localDrafts,
  read: readLocalDraft,
  keepNow: (id, draft) => keepAtOnce(nowKey(id), draft),
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
  return readAtOnce(nowKey(id), (value) => keptDraft.parse(value, []));
}
