import { emptyHistory, type History } from '#domain/pipeline/history.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { LocalWork } from './local-work.ts';

/** What to open: the document and its history, and the revision that the next save stands on. */
export interface RestoredWork {
  readonly document: PipelineDocument;
  readonly history: History;
  readonly revision: number;
  /** What the server has at that revision; null where it must be asked for. */
  readonly saved: PipelineDocument | null;
}

/**
 * Brings together what the server has and what this computer kept. Unsaved work on a revision that is gone is opened on
 * that revision: saving it finds out, and merges. A save whose answer was lost counts as ours.
 */
export function restoreWork(
  server: { readonly revision: number; readonly saveId: string; readonly document: PipelineDocument },
  work: LocalWork | null,
): RestoredWork {
  const { document, revision } = server;
  if (work === null) return { document, history: emptyHistory, revision, saved: document };
  const { history } = work;
  if (work.isSaved || sameValue(work.document, document)) return { document, history, revision, saved: document };
  const isOurs = work.revision === revision || work.saveId === server.saveId;
  return isOurs
    ? { document: work.document, history, revision, saved: document }
    : { document: work.document, history, revision: work.revision, saved: null };
}
