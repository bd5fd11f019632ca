import { z } from 'zod';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { pipelineDocumentSchema } from '#domain/pipeline/pipeline-schema.ts';

/** Work that the server has not confirmed: on which revision it stands and, if one is under way, the save that carries it. */
export interface Draft<T = PipelineDocument> {
  readonly revision: number;
  readonly saveId: string | null;
  readonly document: T;
}

/** Keeps one draft per document where a reload finds it. */
export interface DraftStore<T = PipelineDocument> {
  read(id: string): Draft<T> | null;
  write(id: string, draft: Draft<T>): void;
  remove(id: string): void;
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Drafts of pipelines in the browser's storage. */
export function createDraftStore(storage: DraftStorage): DraftStore {
  return createDraftStoreOf(storage, 'weft.draft.', pipelineDocumentSchema);
}

/** Drafts of documents of one schema in the browser's storage. A full or forbidden storage loses the draft, never the edit. */
export function createDraftStoreOf<T>(storage: DraftStorage, prefix: string, document: z.ZodType<T>): DraftStore<T> {
  const draftSchema = z.strictObject({ revision: z.int(), saveId: z.string().nullable(), document });
  const key = (id: string) => prefix + id;
  return {
    read: (id) => parseDraft(storage.getItem(key(id)), draftSchema),
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

function parseDraft<T>(text: string | null, schema: z.ZodType<T>): T | null {
  if (text === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
