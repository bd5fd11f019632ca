import { z } from 'zod';
import * as models from './models.ts';
import { route } from './route.ts';
import { created, items, json, mebibyte, page, text } from './route-parts.ts';

const dataset = z.strictObject({ name: text });

/** Routes of datasets. */
export const datasetRoutes = {
  listDatasets: route({
    method: 'GET',
    path: '/api/datasets',
    summary: 'Datasets',
    policy: 'view',
    reply: json(items(models.datasetModel)),
    errors: [],
  }),
  storeDataset: route({
    method: 'PUT',
    path: '/api/datasets/:name/content',
    summary: 'Store a dataset, streamed; a name that is there is refused',
    policy: 'edit',
    params: dataset,
    body: { kind: 'bytes', maxBytes: 1024 * mebibyte },
    reply: created(models.datasetModel),
    errors: ['E_NAME_TAKEN', 'E_TOO_LARGE'],
  }),
  readDatasetTable: route({
    method: 'GET',
    path: '/api/datasets/:name/table',
    summary: 'A page of a dataset',
    policy: 'view',
    params: dataset,
    query: page,
    reply: json(models.tablePageModel),
    errors: ['E_NOT_FOUND'],
  }),
  datasetUsage: route({
    method: 'GET',
    path: '/api/datasets/:name/usage',
    summary: 'The pipelines that read a dataset in their newest revision',
    policy: 'view',
    params: dataset,
    reply: json(items(models.datasetUseModel)),
    errors: ['E_NOT_FOUND'],
  }),
  removeDataset: route({
    method: 'DELETE',
    path: '/api/datasets/:name',
    summary: 'Remove a dataset',
    policy: 'edit',
    params: dataset,
    reply: { kind: 'none' },
    errors: ['E_NOT_FOUND'],
  }),
} as const;
