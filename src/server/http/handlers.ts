import { toOpenApi } from '#contract/openapi.ts';
import type { Services } from '../usecases/services.ts';
import type { AppOptions } from './app-options.ts';
import { componentHandlers } from './component-handlers.ts';
import { connectionHandlers } from './connection-handlers.ts';
import { datasetHandlers } from './dataset-handlers.ts';
import { draftHandlers } from './draft-handlers.ts';
import { createEventHandlers } from './event-handlers.ts';
import type { Handlers } from './handler.ts';
import { pipelineHandlers } from './pipeline-handlers.ts';
import { runHandlers } from './run-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';
import { createUploadHandlers } from './upload-handlers.ts';

/** What every route does. */
export function createHandlers(services: Services, options: AppOptions): Handlers {
  return {
    ...sessionHandlers(services, options),
    ...componentHandlers(services),
    ...connectionHandlers(services),
    ...draftHandlers(services),
    ...createUploadHandlers(services),
    ...pipelineHandlers(services),
    ...runHandlers(services),
    ...datasetHandlers(services),
    ...createEventHandlers(services),
    listMachineTypes: async () => ({ items: services.machineTypes }),
    readOpenApi: async () => toOpenApi(services.version),
  };
}
