import { listPipelines } from '../usecases/list-pipelines.ts';
import {
  checkDocument,
  compileDocument,
  createPipeline,
  readPipeline,
  readRevision,
  removePipeline,
  savePipeline,
} from '../usecases/pipelines.ts';
import type { Services } from '../usecases/services.ts';
import type { Handlers } from './handler.ts';

type Names =
  | 'listPipelines'
  | 'createPipeline'
  | 'readPipeline'
  | 'savePipeline'
  | 'removePipeline'
  | 'readRevision'
  | 'checkPipeline'
  | 'compilePipeline';

export function pipelineHandlers(services: Services): Pick<Handlers, Names> {
  return {
    listPipelines: async () => ({ items: await listPipelines(services) }),
    createPipeline: ({ body }) => createPipeline(services, body.document, body.saveId),
    readPipeline: ({ params }) => readPipeline(services, params.id),
    savePipeline: ({ params, body, ifMatch }) => savePipeline(services, params.id, ifMatch, body.document, body.saveId),
    removePipeline: ({ params }) => removePipeline(services, params.id),
    readRevision: ({ params }) => readRevision(services, params.id, params.revision),
    checkPipeline: async ({ body }) => ({ issues: await checkDocument(services, body.document) }),
    compilePipeline: async ({ params, query }) => compileDocument(services, (await readPipeline(services, params.id)).document, query),
  };
}
