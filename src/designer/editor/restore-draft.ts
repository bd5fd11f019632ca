import { sameValue } from '#domain/pipeline/same-value.ts';
import type { Draft } from './draft-store.ts';

/** What to open: the document, and whether it is the server's, has unsaved edits, or stands on a revision that is gone. */
export interface Restored<T> {
  readonly document: T;
  readonly state: 'saved' | 'unsaved' | 'conflict';
}

/** Brings together what the server has and what this computer kept. A save whose answer was lost counts as ours. */
export function restoreDraft<T>(
  server: { readonly revision: number; readonly saveId: string; readonly document: T },
  draft: Draft<T> | null,
): Restored<T> {
  if (draft === null || sameValue(draft.document, server.document)) return { document: server.document, state: 'saved' };
  const ours = draft.revision === server.revision || draft.saveId === server.saveId;
  return { document: draft.document, state: ours ? 'unsaved' : 'conflict' };
}
