import type { DraftSaveOutcome, SaveOutcome, Storage, StoredDraft, StoredPipeline } from './storage.ts';

/** Whether two saves are one, sent twice: the same id and the same document. */
export function isSameSave(a: Pick<StoredPipeline, 'saveId' | 'document'>, b: Pick<StoredPipeline, 'saveId' | 'document'>): boolean {
  return a.saveId === b.saveId && JSON.stringify(a.document) === JSON.stringify(b.document);
}

/** Whether two saves of a draft are one, sent twice. */
export function isSameDraft(a: Pick<StoredDraft, 'saveId' | 'definition'>, b: Pick<StoredDraft, 'saveId' | 'definition'>): boolean {
  return a.saveId === b.saveId && JSON.stringify(a.definition) === JSON.stringify(b.definition);
}

type Save = Parameters<Storage['saveRevision']>[0];
type Head = Pick<StoredPipeline, 'revision' | 'format'>;

/** What a save on top of the newest revision comes to, which the storage has to append; null where more has to be known (`weighSave`). */
export function weighOnTop({ base, ...save }: Save, { revision, format }: Head): SaveOutcome | null {
  if (revision !== base || format > save.format) return null;
  return { kind: 'saved', pipeline: { ...save, revision: base + 1 } };
}

/** What a save comes to, given the newest revision and the one right above the save's base, where there are such. */
export function weighSave(save: Save, current: StoredPipeline | null, made: StoredPipeline | null): SaveOutcome {
  if (current === null) return { kind: 'missing' };
  if (current.format > save.format) return { kind: 'newer', current };
  if (made !== null && isSameSave(made, save)) return { kind: 'replayed', pipeline: made };
  return weighOnTop(save, current) ?? { kind: 'conflict', current };
}

/** The same for a draft, of which only the newest revision is kept. */
export function weighDraftSave({ base, ...save }: Parameters<Storage['saveDraft']>[0], current: StoredDraft | null): DraftSaveOutcome {
  if (current === null) return { kind: 'missing' };
  if (current.revision === base + 1 && isSameDraft(current, save)) return { kind: 'replayed', draft: current };
  return current.revision === base ? { kind: 'saved', draft: { ...current, ...save, revision: base + 1 } } : { kind: 'conflict', current };
}
