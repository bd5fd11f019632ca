import { routes } from '#contract/routes.ts';
import { readDatasetTable, readDatasetUsage, removeDataset, storeDataset } from '../usecases/datasets.ts';
import type { Services } from '../usecases/services.ts';
import type { Handlers } from './handler.ts';

type Names = 'listDatasets' | 'storeDataset' | 'readDatasetTable' | 'datasetUsage' | 'removeDataset';

export function datasetHandlers(services: Services): Pick<Handlers, Names> {
  const { maxBytes } = routes.storeDataset.body;
  return {
    listDatasets: async () => ({ items: await services.storage.listDatasets() }),
    storeDataset: ({ params, body }) => storeDataset(services, params.name, body, maxBytes),
    readDatasetTable: ({ params, query }) => readDatasetTable(services, params.name, query),
    datasetUsage: async ({ params }) => ({ items: await readDatasetUsage(services, params.name) }),
    removeDataset: ({ params }) => removeDataset(services, params.name),
  };
}
