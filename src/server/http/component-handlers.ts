import { checkComponent } from '#domain/component/check-component.ts';
import { listCodeFiles, readCode, storeCode } from '../usecases/code.ts';
import { deprecateComponent, readComponentUsage, removeComponentVersion } from '../usecases/component-life.ts';
import { listComponents, listComponentVersions, publishComponent, readComponent, readComponents } from '../usecases/components.ts';
import type { Services } from '../usecases/services.ts';
import type { Handlers } from './handler.ts';

type Names =
  | 'listComponents'
  | 'readComponent'
  | 'readComponents'
  | 'checkComponent'
  | 'publishComponent'
  | 'listComponentVersions'
  | 'componentUsage'
  | 'deprecateComponent'
  | 'removeComponentVersion'
  | 'storeCode'
  | 'readCode'
  | 'listCodeFiles'
  | 'readGitFile';

/** Somebody waits for the answer. */
const gitTimeoutMs = 60_000;

export function componentHandlers(services: Services): Pick<Handlers, Names> {
  return {
    listComponents: async () => ({ items: await listComponents(services) }),
    readComponent: ({ params }) => readComponent(services, params.name, params.version),
    readComponents: async ({ body }) => ({ items: await readComponents(services, body.refs) }),
    checkComponent: async ({ body }) => ({ issues: checkComponent(body.definition) }),
    publishComponent: ({ body }) => publishComponent(services, body.definition),
    listComponentVersions: async ({ params }) => ({ items: await listComponentVersions(services, params.name) }),
    componentUsage: ({ params }) => readComponentUsage(services, params.name),
    deprecateComponent: ({ params, body }) => deprecateComponent(services, params.name, params.version, body.reason),
    removeComponentVersion: ({ params }) => removeComponentVersion(services, params.name, params.version),
    storeCode: async ({ body }) => ({ digest: await storeCode(services, body.files) }),
    readGitFile: ({ body }) => services.gitFiles.read(body, AbortSignal.any([services.stopping, AbortSignal.timeout(gitTimeoutMs)])),
    listCodeFiles: async ({ params }) => ({ items: [...(await listCodeFiles(services, params.digest))] }),
    readCode: async ({ params }) => ({ files: await readCode(services, params.digest) }),
  };
}
