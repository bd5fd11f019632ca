import type { ComponentSummary, ComponentVersion } from '#contract/models.ts';
import { checkComponent } from '#domain/component/check-component.ts';
import { componentRef, parseComponentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import { checkNewVersion, compareVersions, nextVersions } from '#domain/component/version.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { createIssue, hasErrors } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { canonicalJson } from '#domain/plan/canonical-json.ts';
import type { StoredComponent } from '../storage/storage.ts';
import { changesTopic } from './bell.ts';
import { found } from './not-found.ts';
import { now, type Services } from './services.ts';

/** Every published version by its reference. */
export async function loadComponents({ storage }: Pick<Services, 'storage'>): Promise<ComponentLookup> {
  return new Map((await storage.listComponents()).map(({ definition }) => [componentRef(definition.metadata), definition]));
}

/** The reasons against versions that are deprecated, by reference. */
export async function loadDeprecated({ storage }: Pick<Services, 'storage'>): Promise<ReadonlyMap<string, string>> {
  return new Map(
    (await storage.listComponents()).flatMap(({ definition, deprecated }) =>
      deprecated === undefined ? [] : [[componentRef(definition.metadata), deprecated] as const],
    ),
  );
}

/** The newest version of each component that is not deprecated (or else the newest), in order of publishing. */
export async function listComponents({ storage }: Services): Promise<ComponentSummary[]> {
  const byName = Map.groupBy(await storage.listComponents(), ({ definition }) => definition.metadata.name);
  return [...byName.values()].map((versions) => {
    return toSummary(sortNewestFirst(versions));
  });
}

function sortNewestFirst(versions: readonly StoredComponent[]): StoredComponent[] {
  return versions.toSorted((a, b) => compareVersions(b.definition.metadata.version, a.definition.metadata.version));
}

function toSummary(newestFirst: readonly StoredComponent[]): ComponentSummary {
  const newest = newestFirst.find(({ deprecated }) => deprecated === undefined) ?? newestFirst[0];
  if (newest === undefined) throw new Error('a component without versions');
  const { metadata, spec } = newest.definition;
  return {
    name: metadata.name,
    latest: metadata.version,
    versions: newestFirst.map(({ definition }) => definition.metadata.version),
    displayName: metadata.displayName ?? metadata.name,
    description: metadata.description ?? '',
    category: metadata.category ?? '',
    jobType: spec.execution.jobType,
    builtIn: newest.builtIn,
    createdAt: newest.createdAt,
  };
}

/** One version. Throws E_NOT_FOUND. */
export async function readComponent({ storage }: Services, name: string, version: string): Promise<ComponentVersionAnswer> {
  return toVersion(found(await storage.readComponent(name, version), 'component', `${name}@${version}`));
}

/** All versions of a component, newest first. Throws E_NOT_FOUND. */
export async function listComponentVersions({ storage }: Services, name: string): Promise<ComponentVersionAnswer[]> {
  const versions = (await storage.listComponents()).filter(({ definition }) => definition.metadata.name === name);
  if (versions.length === 0) throw new AppError('E_NOT_FOUND', { what: 'component', name });
  return sortNewestFirst(versions).map(toVersion);
}

/** The versions that there are, by reference, each once. */
export async function readComponents({ storage }: Services, refs: readonly string[]): Promise<ComponentVersionAnswer[]> {
  const read = [...new Set(refs)].map(async (ref) => {
    const parsed = parseComponentRef(ref);
    return parsed.ok ? storage.readComponent(parsed.value.name, parsed.value.version) : null;
  });
  return (await Promise.all(read)).flatMap((component) => (component === null ? [] : [toVersion(component)]));
}

/** A version as it is answered; its definition is as it was stored. */
export type ComponentVersionAnswer = Omit<ComponentVersion, 'definition'> & { readonly definition: ComponentDefinition };

export function toVersion({ definition, builtIn, createdAt, deprecated }: StoredComponent): ComponentVersionAnswer {
  const { name, version } = definition.metadata;
  const answer = { ref: componentRef(definition.metadata), name, version, builtIn, createdAt, definition };
  return deprecated === undefined ? { ...answer, status: 'published' } : { ...answer, status: 'deprecated', reason: deprecated };
}

/**
 * Publishes a version; publishing the same content again gives what is there. Throws E_CHECK_FAILED with issues,
 * E_NAME_TAKEN where only upper and lower case differ from another name, E_VERSION_EXISTS for other content.
 */
export async function publishComponent(services: Services, definition: ComponentDefinition): Promise<ComponentVersionAnswer> {
  const { name, version } = definition.metadata;
  const there = await services.storage.readComponent(name, version);
  if (there !== null && canonicalJson(there.definition) === canonicalJson(definition)) return toVersion(there);
  if (there !== null) throw await versionExists(services, name, version);
  const issues = [
    ...checkComponent(definition),
    ...(await checkCode(services, definition)),
    ...(await checkVersionOrder(services, name, version)),
  ];
  if (hasErrors(issues)) throw new AppError('E_CHECK_FAILED', { what: 'component', name }, { issues });
  const component = { definition, builtIn: false, createdAt: now(services) };
  const outcome = await services.storage.insertComponent(component);
  if (outcome === 'name-taken') throw new AppError('E_NAME_TAKEN', { name });
  if (outcome === 'exists') throw await versionExists(services, name, version);
  services.bell.ring(changesTopic);
  return toVersion(component);
}

async function latestVersion({ storage }: Services, name: string): Promise<string | undefined> {
  const versions = (await storage.listComponents())
    .map(({ definition }) => definition.metadata)
    .filter((metadata) => metadata.name === name);
  return versions
    .map((metadata) => metadata.version)
    .toSorted(compareVersions)
    .at(-1);
}

async function versionExists(services: Services, name: string, version: string): Promise<AppError> {
  return new AppError('E_VERSION_EXISTS', { name, version, next: nextVersions(await latestVersion(services, name)).patch });
}

async function checkVersionOrder(services: Services, name: string, version: string): Promise<Issue[]> {
  return checkNewVersion(version, await latestVersion(services, name), ['metadata', 'version']);
}

/** Code must be the server's own copy or somewhere that the server's owner doesn't have to keep. */
export async function checkCode({ blobs }: Services, { spec }: ComponentDefinition): Promise<Issue[]> {
  const { code } = spec.execution;
  const path = ['spec', 'execution', 'code'];
  if (code?.type === 'local') return [createIssue('E_CODE_LOCAL', path)];
  if (code?.type === 'bundle' && !(await blobs.hasBundle(code.digest)))
    return [createIssue('E_CODE_UNKNOWN', path, { digest: code.digest })];
  return [];
}
