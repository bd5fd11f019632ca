import { bundleDigest, type BundleFile } from '#domain/component/bundle-digest.ts';
import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import { readCodeFolder } from '#server/node/read-code-folder.ts';

/** What becomes of a bundle's files: stored for an engine, sent to a server, or nothing. */
export type StoreBundle = (digest: string, files: readonly BundleFile[]) => Promise<void>;

/** The definition with a local code folder turned into a bundle, so that the same files give the same plan anywhere. */
export async function bundleCode(definition: ComponentDefinition, store: StoreBundle): Promise<ComponentDefinition> {
  const { code, ...execution } = definition.spec.execution;
  if (code?.type !== 'local') return definition;
  const files = await readCodeFolder(code.path);
  const digest = bundleDigest(files);
  await store(digest, files);
  return { ...definition, spec: { ...definition.spec, execution: { ...execution, code: { type: 'bundle', digest } } } };
}

/** The components named in `refs` with their local code bundled; the others as they are. */
export async function bundleAll(components: ComponentLookup, refs: ReadonlySet<string>, store: StoreBundle): Promise<ComponentLookup> {
  const bundled = new Map(components);
  for (const ref of refs) {
    const definition = components.get(ref);
    if (definition) bundled.set(ref, await bundleCode(definition, store));
  }
  return bundled;
}
