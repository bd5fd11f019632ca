import type { Storage, StoredDraft } from '../storage.ts';
import { isSameDraft, weighDraftSave } from '../weigh-save.ts';
import type { Changed } from './memory-storage.ts';

interface KeptDraft {
  readonly draft: StoredDraft;
  readonly first: StoredDraft;
  readonly touched: number;
}

/** Component drafts in memory. */
export function draftMethods(changed: Changed): Pick<Storage, 'listDrafts' | 'readDraft' | 'createDraft' | 'saveDraft' | 'removeDraft'> {
  const drafts = new Map<string, KeptDraft>();
  return {
    listDrafts: async () => [...drafts.values()].toSorted((a, b) => b.touched - a.touched).map(({ draft }) => draft),
    readDraft: async (id) => drafts.get(id)?.draft ?? null,
    async createDraft(given) {
      for (const { first, draft } of drafts.values()) if (isSameDraft(first, given)) return draft;
      const draft = { ...given, revision: 1 };
      drafts.set(draft.id, { draft, first: draft, touched: changed('draft', draft.id, 1) });
      return draft;
    },
    async saveDraft(save) {
      const kept = drafts.get(save.id);
      const outcome = weighDraftSave(save, kept?.draft ?? null);
      if (kept === undefined || outcome.kind !== 'saved') return outcome;
      const { draft } = outcome;
      drafts.set(save.id, { draft, first: kept.first, touched: changed('draft', save.id, draft.revision) });
      return outcome;
    },
    async removeDraft(id, revision) {
      const there = drafts.get(id);
      if (there === undefined || (revision !== undefined && there.draft.revision !== revision)) return false;
      drafts.delete(id);
      changed('draft', id);
      return true;
    },
  };
}
