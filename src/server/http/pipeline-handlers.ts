import { listPipelines } from '../usecases/list-pipelines.ts';
import {
  checkDocument,
  compileDocument,
  checkFormat,
  createPipeline,
  keepAside,
  listRevisions,
  nameRevision,
  readPipeline,
  readRevision,
  removePipeline,
  savePipeline,
} from '../usecases/pipelines.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { StoredPipeline } from '../storage/storage.ts';
import { previewRun } from '../usecases/plan-run.ts';
import type { Services } from '../usecases/services.ts';
import type { Handlers } from './handler.ts';

type Names =
  | 'listPipelines'
  | 'createPipeline'
  | 'readPipeline'
  | 'savePipeline'
  | 'keepAside'
  | 'removePipeline'
  | 'readRevision'
  | 'listRevisions'
  | 'nameRevision'
  | 'forgetRevisionName'
  | 'checkPipeline'
  | 'compilePipeline'
  | 'previewRun';

export function pipelineHandlers(services: Services): Pick<Handlers, Names> {
  return {
    listPipelines: async () => ({ items: await listPipelines(services) }),
    createPipeline: async ({ body }) => toAnswer(await createPipeline(services, body.document, body.saveId, body.format)),
    readPipeline: async ({ params }) => toAnswer(await readPipeline(services, params.id)),
    savePipeline: async ({ params, body, ifMatch }) => toReceipt(await savePipeline(services, params.id, ifMatch, body)),
    keepAside: async ({ params, body }) => toAnswer(await keepAside(services, params.id, body)),
    removePipeline: ({ params }) => removePipeline(services, params.id),
    readRevision: async ({ params }) => toAnswer(await readRevision(services, params.id, params.revision)),
    listRevisions: async ({ params, query }) => ({ items: await listRevisions(services, params.id, query) }),
    nameRevision: ({ params, body }) => nameRevision(services, params.id, params.revision, body.name),
    forgetRevisionName: ({ params }) => nameRevision(services, params.id, params.revision, null),
    checkPipeline: async ({ body }) => ({ issues: await checkDocument(services, body.document) }),
    async compilePipeline({ params, query }) {
      const pipeline = await readPipeline(services, params.id);
      checkFormat(pipeline);
      const { nodes, ...part } = query;
      return compileDocument(services, pipeline.document, { ...part, nodes: nodes?.split(',') });
    },
    previewRun: ({ params, body }) => previewRun(services, { pipelineId: params.id, ...body }),
  };
}

/** What was kept in an older format was brought to today's when it was read. */
function toAnswer(pipeline: StoredPipeline): StoredPipeline {
  return { ...pipeline, format: Math.max(pipeline.format, documentFormat) };
}

function toReceipt(pipeline: StoredPipeline): Omit<StoredPipeline, 'document'> {
  const { document: _sent, ...receipt } = toAnswer(pipeline);
  return receipt;
}
