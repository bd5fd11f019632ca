import type { Pipeline } from '#contract/models.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import type { Draft } from './draft-store.ts';

/** What to open: the document, and whether it is the server's, has unsaved edits, or stands on a revision that is gone. */
export interface Restored {
  readonly document: PipelineDocument;
  readonly state: 'saved' | 'unsaved' | 'conflict';
}

/** Brings together what the server has and what this computer kept. A save whose answer was lost counts as ours. */
export function restoreDraft(pipeline: Pipeline, draft: Draft | null): Restored {
  if (draft === null || sameValue(draft.document, pipeline.document)) return { document: pipeline.document, state: 'saved' };
  const ours = draft.revision === pipeline.revision || draft.saveId === pipeline.saveId;
  return { document: draft.document, state: ours ? 'unsaved' : 'conflict' };
}
