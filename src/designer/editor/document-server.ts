import type { Client } from '#contract/client.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { Save } from './autosave.ts';
import { toSaveAnswer } from './to-save-answer.ts';

/** A revision of a pipeline as the server has it. */
export interface ServerPipeline {
  readonly id: string;
  readonly revision: number;
  readonly saveId: string;
  readonly format: number;
  readonly document: PipelineDocument;
}

/** What the server does for one open pipeline. Reading rejects where it does not answer. */
export interface DocumentServer {
  readonly save: Save;
  readonly readNewest: () => Promise<ServerPipeline>;
  readonly readRevision: (revision: number) => Promise<ServerPipeline>;
  /** Keeps a document as a snapshot of the pipeline and gives what the server has, which stays as it is. The same `saveId` again keeps it once. */
  readonly keepAside: (document: PipelineDocument, given: { readonly saveId: string; readonly name: string }) => Promise<ServerPipeline>;
}

/** The server behind a client. `on.read` is told what the server has now, as it was read or saved; `on.refused`, why it was not saved. */
export function createDocumentServer(
  client: Pick<Client, 'call'>,
  id: string,
  on: { readonly read?: (pipeline: ServerPipeline) => void; readonly refused?: (error: unknown) => void } = {},
): DocumentServer {
  return {
    save: async (document, { revision, saveId }) => {
      try {
        const body = { document, saveId, format: documentFormat };
        const saved = await client.call('savePipeline', { params: { id }, ifMatch: revision, body });
        on.read?.({ ...saved, document });
        return { kind: 'saved', revision: saved.revision };
      } catch (error) {
        on.refused?.(error);
        return toSaveAnswer(error);
      }
    },
    readNewest: async () => {
      const newest = await client.call('readPipeline', { params: { id } });
      on.read?.(newest);
      return newest;
    },
    keepAside: async (document, given) => {
      const newest = await client.call('keepAside', { params: { id }, body: { document, format: documentFormat, ...given } });
      on.read?.(newest);
      return newest;
    },
    readRevision: (revision) => client.call('readRevision', { params: { id, revision } }),
  };
}
