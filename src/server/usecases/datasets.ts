import type { DatasetUse, TablePage } from '#contract/models.ts';
import { datasetNamePattern } from '#domain/channel/dataset-name.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import type { StoredDataset } from '../storage/storage.ts';
import { changesTopic } from './bell.ts';
import { found } from './not-found.ts';
import { now, type Services } from './services.ts';

/** What a person may say about where a dataset comes from. */
export interface DatasetOrigin {
  readonly source?: string;
  readonly licence?: string;
  readonly description?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** Stores a dataset under a new name. Throws E_DATASET_NAME, E_NAME_TAKEN (before reading the bytes) and E_TOO_LARGE. */
export async function storeDataset(
  services: Services,
  name: string,
  content: ReadableStream<Uint8Array>,
  maxBytes: number,
  origin: DatasetOrigin = {},
): Promise<StoredDataset> {
  if (!datasetNamePattern.test(name)) throw new AppError('E_DATASET_NAME', { name });
  const taken = (await services.storage.listDatasets()).some((dataset) => dataset.name.toLowerCase() === name.toLowerCase());
  const storing = namesInUse(services);
  if (taken || storing.has(name.toLowerCase())) throw new AppError('E_NAME_TAKEN', { name });
  storing.add(name.toLowerCase());
  try {
    const bytes = await services.blobs.putDataset(name, content, maxBytes);
    const { source = '', licence = '', description = '', labels = {} } = origin;
    const dataset = { name, bytes, createdAt: now(services), source, licence, description, labels };
    if (!(await services.storage.insertDataset(dataset))) throw new AppError('E_NAME_TAKEN', { name });
    services.bell.ring(changesTopic);
    return dataset;
  } finally {
    storing.delete(name.toLowerCase());
  }
}

const inUse = new WeakMap<Services['blobs'], Set<string>>();

/** Names whose bytes are on their way, so that two uploads never write one file. */
function namesInUse({ blobs }: Services): Set<string> {
  const names = inUse.get(blobs) ?? new Set();
  inUse.set(blobs, names);
  return names;
}

/** A page of a dataset. Throws E_NOT_FOUND and E_NOT_A_TABLE. */
export async function readDatasetTable(
  services: Services,
  name: string,
  range: { readonly offset: number; readonly limit: number },
): Promise<TablePage> {
  const dataset = found(await services.storage.readDataset(name), 'dataset', name);
  const source = found(await services.blobs.readDataset(name), 'dataset', name);
  const key = JSON.stringify(['dataset', name, dataset.createdAt]);
  return services.tables.page({ key, files: source.files, directory: source.directory, read: source.read.bind(source) }, range);
}

/** The pipelines that read a dataset in their newest revision, last changed first. Throws E_NOT_FOUND. */
export async function readDatasetUsage({ storage }: Services, name: string): Promise<DatasetUse[]> {
  found(await storage.readDataset(name), 'dataset', name);
  const address = `dataset:${name}`;
  const reads = ({ inputs }: PipelineNode) => Object.values(inputs).some((binding) => 'uri' in binding && binding.uri === address);
  const pipelines = await storage.listPipelines();
  return pipelines.flatMap(({ id, document }) => (document.nodes.some(reads) ? [{ id, name: document.metadata.name }] : []));
}

/** Removes a dataset, first from the list and then its bytes. Throws E_NOT_FOUND. */
export async function removeDataset(services: Services, name: string): Promise<void> {
  if (!(await services.storage.removeDataset(name))) throw new AppError('E_NOT_FOUND', { what: 'dataset', name });
  await services.blobs.removeDataset(name);
  services.bell.ring(changesTopic);
}
