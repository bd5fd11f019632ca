import { createStore } from 'zustand/vanilla';
import { emptyHistory } from '#domain/pipeline/history.ts';
import { createDraftStore } from '../editor/draft-store.ts';
import type { KeptWork } from '../editor/local-store.ts';
import { createIndexedStore } from '../editor/indexed-store.ts';

/** Whether something could not be kept on this computer since the page was opened. */
export const localProblem = createStore<{ readonly isThere: boolean }>(() => ({ isThere: false }));

/** The work of all pipelines on this computer. */
export const localWork = createIndexedStore('weft', (error) => {
  console.warn('Work could not be kept on this computer.', error);
  localProblem.setState({ isThere: true });
});

/** What this computer kept of a pipeline; what an earlier Weft kept elsewhere is taken over once. */
export async function readLocalWork(id: string): Promise<KeptWork> {
  const kept = await localWork.read(id);
  const before = createDraftStore(localStorage);
  const draft = before.read(id);
  before.remove(id);
  return kept ?? (draft && { ...draft, isSaved: false, edits: 1, history: emptyHistory });
}
