import { emptyHistory, type History, shareHistory } from '#domain/pipeline/history.ts';
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
  /** A save on top of that revision whose answer was lost; null where there is none. */
  readonly saveId: string | null;
  /** How many steps the server does not have. */
  readonly edits: number;
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
  const clean = { document, revision, saved: document, saveId: null, edits: 0 };
  if (work === null) return { ...clean, history: emptyHistory };
  const { history, saveId } = work;
  // What was read of the server is older than what it has told us since.
  if (work.revision > revision) return { ...work, saved: work.isSaved ? work.document : null };
  if (sameValue(work.document, document)) return { ...clean, history };
  if (work.isSaved) return { ...clean, history: shareHistory(history) };
  const mine = { document: work.document, history, edits: Math.max(1, work.edits) };
  if (saveId !== null && saveId === server.saveId) return { ...mine, revision, saved: document, saveId: null };
  return { ...mine, revision: work.revision, saved: work.revision === revision ? document : null, saveId };
}
