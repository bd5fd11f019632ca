import { z } from 'zod';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { pipelineDocumentSchema } from '#domain/pipeline/pipeline-schema.ts';

/** Work that the server has not confirmed: on which revision it stands and, if one is under way, the save that carries it. */
export interface Draft {
  readonly revision: number;
  readonly saveId: string | null;
  readonly document: PipelineDocument;
}

/** Keeps one draft per pipeline where a reload finds it. */
export interface DraftStore {
  read(pipelineId: string): Draft | null;
  write(pipelineId: string, draft: Draft): void;
  remove(pipelineId: string): void;
}

const draftSchema = z.strictObject({ revision: z.int(), saveId: z.string().nullable(), document: pipelineDocumentSchema });

/** Drafts in the browser's storage. A full or forbidden storage loses the draft, never the edit. */
export function createDraftStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): DraftStore {
  const key = (id: string) => `weft.draft.${id}`;
  return {
    read: (id) => parseDraft(storage.getItem(key(id))),
    write: (id, draft) => {
      try {
        storage.setItem(key(id), JSON.stringify(draft));
      } catch (error) {
        console.warn('The draft could not be kept on this computer.', error);
      }
    },
    remove: (id) => storage.removeItem(key(id)),
  };
}

function parseDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const parsed = draftSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
