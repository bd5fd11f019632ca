import { z } from 'zod';
import type { ArtifactView, TablePage } from '#contract/models.ts';
import type { Artifact, LogChunk } from '#engines/engine.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { OutputMount } from '#domain/plan/run-plan.ts';
import { tableFiles } from '../tables/table-reader.ts';
import { found } from './not-found.ts';
import { readRun } from './runs.ts';
import type { Services } from './services.ts';

/** Names one output of one task of a run. */
export interface OutputAddress {
  readonly id: string;
  readonly task: string;
  readonly output: string;
}

const largestJsonBytes = 8 * 1024 * 1024;

/** What lies in an output and how to look at it best. Throws E_NOT_FOUND until the task has succeeded. */
export async function readArtifact(services: Services, address: OutputAddress): Promise<ArtifactView> {
  const { mount, artifact } = await openArtifact(services, address);
  const files = artifact.files.map(({ path, bytes }) => ({ path, bytes }));
  return { task: address.task, output: address.output, format: mount.format, files, view: await chooseView(mount, artifact) };
}

/** A page of an output that is a table. Throws E_NOT_FOUND and E_NOT_A_TABLE. */
export async function readArtifactTable(
  services: Services,
  address: OutputAddress,
  range: { readonly offset: number; readonly limit: number },
): Promise<TablePage> {
  const { artifact } = await openArtifact(services, address);
  const key = JSON.stringify(['artifact', address.id, address.task, address.output]);
  return services.tables.page({ key, files: artifact.files, directory: artifact.directory, read: artifact.read.bind(artifact) }, range);
}

/** One file of an output. Only the paths that the output lists can be read. Throws E_NOT_FOUND. */
export async function openArtifactFile(
  services: Services,
  address: OutputAddress,
  path: string,
): Promise<{ readonly bytes: number; readonly content: ReadableStream<Uint8Array> }> {
  const { artifact } = await openArtifact(services, address);
  const { bytes } = found(
    artifact.files.find((file) => file.path === path),
    'file',
    path,
  );
  return { bytes, content: readInChunks(artifact, path, bytes) };
}

/** A part of a task's log. Throws E_NOT_FOUND for a task or replica that the run doesn't have. */
export async function readLog(services: Services, id: string, task: string, replica: number, offset: number): Promise<LogChunk> {
  const run = await readRun(services, id);
  const { replicas } = found(
    run.plan.tasks.find((candidate) => candidate.id === task),
    'task',
    task,
  );
  found(replicas[replica], 'replica', `${task}, ${replica}`);
  return services.engine.logs(id, task, replica, offset);
}

async function openArtifact(
  services: Services,
  { id, task, output }: OutputAddress,
): Promise<{ readonly mount: OutputMount; readonly artifact: Artifact }> {
  const run = await readRun(services, id);
  const planned = run.plan.tasks.find((candidate) => candidate.id === task);
  const mount = found(
    planned?.outputs.find((candidate) => candidate.channel === output),
    'output',
    `${task}.${output}`,
  );
  return { mount, artifact: await services.engine.artifact(id, task, output) };
}

async function chooseView({ format }: OutputMount, artifact: Artifact): Promise<ArtifactView['view']> {
  if (format === 'model' || format === 'any') {
    const card = await readJson(artifact, 'card.json');
    if (card !== null) return { kind: 'model', card };
  }
  if (format === 'files' || format === 'any') {
    const metrics = await readJson(artifact, 'metrics.json');
    if (metrics !== null) return { kind: 'metrics', metrics };
  }
  return format !== 'model' && format !== 'files' && tableFiles(artifact) !== null ? { kind: 'table' } : { kind: 'files' };
}

/** The object in a JSON file of the output; null where there is no such file or it holds something else. */
async function readJson(artifact: Artifact, path: string): Promise<Record<string, unknown> | null> {
  const file = artifact.files.find((candidate) => candidate.path === path);
  if (file === undefined || file.bytes > largestJsonBytes) return null;
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(new TextDecoder().decode(await artifact.read(path))));
  } catch (error) {
    if (error instanceof AppError) throw error;
    return null;
  }
}

const chunkBytes = 256 * 1024;

function readInChunks(artifact: Artifact, path: string, bytes: number): ReadableStream<Uint8Array> {
  let start = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const end = Math.min(start + chunkBytes, bytes);
      if (start < end) controller.enqueue(await artifact.read(path, { start, end }));
      start = end;
      if (start >= bytes) controller.close();
    },
  });
}
