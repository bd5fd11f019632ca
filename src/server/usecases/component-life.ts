import type { ComponentUsage } from '#contract/models.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { changesTopic } from './bell.ts';
import { listComponentVersions, toVersion, type ComponentVersionAnswer } from './components.ts';
import { found } from './not-found.ts';
import type { Services } from './services.ts';

/** Advises against a version, for a reason. Throws E_NOT_FOUND and E_COMPONENT_BUILT_IN. */
export async function deprecateComponent(
  services: Services,
  name: string,
  version: string,
  reason: string,
): Promise<ComponentVersionAnswer> {
  await refuseBuiltIn(services, name, version);
  const deprecated = found(await services.storage.deprecateComponent(name, version, reason), 'component', `${name}@${version}`);
  services.bell.ring(changesTopic);
  return toVersion(deprecated);
}

/** Removes a version. Throws E_NOT_FOUND, E_COMPONENT_BUILT_IN, and E_COMPONENT_USED while a pipeline or run uses it. */
export async function removeComponentVersion(services: Services, name: string, version: string): Promise<void> {
  await refuseBuiltIn(services, name, version);
  const outcome = await services.storage.removeComponent(name, version);
  if (outcome === 'missing') throw new AppError('E_NOT_FOUND', { what: 'component', name: `${name}@${version}` });
  if (outcome === 'used') {
    const usage = await services.storage.readUsage(name);
    const count = (uses: readonly { readonly version: string }[]) => uses.filter((use) => use.version === version).length;
    throw new AppError('E_COMPONENT_USED', { name: `${name}@${version}`, pipelines: count(usage.pipelines), runs: count(usage.runs) });
  }
  services.bell.ring(changesTopic);
}

/** What uses a component, all versions. Throws E_NOT_FOUND. */
export async function readComponentUsage(services: Services, name: string): Promise<ComponentUsage> {
  await listComponentVersions(services, name);
  const { pipelines, runs } = await services.storage.readUsage(name);
  return { pipelines: pipelines.map((use) => ({ ...use, nodes: [...use.nodes] })), runs: [...runs] };
}

async function refuseBuiltIn({ storage }: Services, name: string, version: string): Promise<void> {
  const { builtIn } = found(await storage.readComponent(name, version), 'component', `${name}@${version}`);
  if (builtIn) throw new AppError('E_COMPONENT_BUILT_IN', { name });
}
