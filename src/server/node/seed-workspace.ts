import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleDigest } from '#domain/component/bundle-digest.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { publishComponent } from '../usecases/components.ts';
import { createPipeline } from '../usecases/pipelines.ts';
import { now, type Services } from '../usecases/services.ts';
import type { DirectoryBlobs } from './directory-blobs.ts';
import { readCodeFolder } from './read-code-folder.ts';

/** What a new workspace begins with. Files and code folders are absolute paths. */
export interface SampleWorkspace {
  readonly datasets: readonly {
    readonly name: string;
    readonly file: string;
    readonly source: string;
    readonly licence: string;
    readonly description: string;
  }[];
  readonly components: readonly ComponentDefinition[];
  readonly pipelines: readonly PipelineDocument[];
}

/** Fills a new data directory, once. Every step may be done again, so that a crash in between does no harm. */
export async function seedWorkspace(
  services: Services & { readonly blobs: DirectoryBlobs },
  dataDir: string,
  sample: SampleWorkspace,
): Promise<void> {
  const marker = join(dataDir, 'seeded');
  if (existsSync(marker)) return;
  for (const { name, file, ...about } of sample.datasets) {
    const bytes = await services.blobs.adoptDataset(name, file);
    await services.storage.insertDataset({ name, bytes, createdAt: now(services), ...about });
  }
  for (const definition of sample.components) await publishComponent(services, await bundleCode(services, definition));
  for (const document of sample.pipelines.toReversed()) await createPipeline(services, document, `sample: ${document.metadata.name}`);
  await writeFile(marker, '', { mode: 0o600 });
}

async function bundleCode({ blobs }: Services, definition: ComponentDefinition): Promise<ComponentDefinition> {
  const { code } = definition.spec.execution;
  if (code?.type !== 'local') return definition;
  const files = await readCodeFolder(code.path);
  const digest = bundleDigest(files);
  await blobs.putBundle(digest, files);
  return { ...definition, spec: { ...definition.spec, execution: { ...definition.spec.execution, code: { type: 'bundle', digest } } } };
}
