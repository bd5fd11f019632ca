import { isSameDraft, type Storage, type StoredDraft } from '../storage.ts';
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
    async saveDraft({ base, ...save }) {
      const kept = drafts.get(save.id);
      if (kept === undefined) return { kind: 'missing' };
      const { draft: current, first } = kept;
      if (current.revision === base + 1 && isSameDraft(current, save)) return { kind: 'replayed', draft: current };
      if (current.revision !== base) return { kind: 'conflict', current };
      const draft = { ...current, ...save, revision: base + 1 };
      drafts.set(save.id, { draft, first, touched: changed('draft', save.id, draft.revision) });
      return { kind: 'saved', draft };
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
