import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleWorkspace } from '#catalog/sample/sample-workspace.ts';
import { bundleDigest } from '#domain/component/bundle-digest.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { publishComponent } from '../usecases/components.ts';
import { createPipeline } from '../usecases/pipelines.ts';
import { now, type Services } from '../usecases/services.ts';
import type { DirectoryBlobs } from './directory-blobs.ts';
import { readCodeFolder } from './read-code-folder.ts';

/** Fills a new data directory, once. Every step may be done again, so that a crash in between does no harm. */
export async function seedWorkspace(
  services: Services & { readonly blobs: DirectoryBlobs },
  dataDir: string,
  sample: SampleWorkspace,
): Promise<void> {
  const marker = join(dataDir, 'seeded');
  if (existsSync(marker)) return;
  for (const dataset of sample.datasets) await addDataset(services, dataset);
  for (const { definition, codeDirectory } of sample.components)
    await publishComponent(services, await bundleCode(services, definition, codeDirectory));
  for (const { document } of sample.pipelines.toReversed()) await createPipeline(services, document, `sample: ${document.metadata.name}`);
  await writeFile(marker, '', { mode: 0o600 });
}

async function addDataset(
  services: Services & { readonly blobs: DirectoryBlobs },
  { name, path, description, labels, source, license }: SampleWorkspace['datasets'][number],
): Promise<void> {
  const bytes = await services.blobs.adoptDataset(name, path);
  const about = { description, labels, source: `${source.title}, ${source.url}`, licence: `${license.title}, ${license.url}` };
  await services.storage.insertDataset({ name, bytes, createdAt: now(services), ...about });
}

async function bundleCode({ blobs }: Services, definition: ComponentDefinition, codeDirectory: string): Promise<ComponentDefinition> {
  if (definition.spec.execution.code?.type !== 'local') return definition;
  const files = await readCodeFolder(codeDirectory);
  const digest = bundleDigest(files);
  await blobs.putBundle(digest, files);
  return { ...definition, spec: { ...definition.spec, execution: { ...definition.spec.execution, code: { type: 'bundle', digest } } } };
}
