import { checkComponent } from '#domain/component/check-component.ts';
import { readCode, storeCode } from '../usecases/code.ts';
import { listComponents, publishComponent, readComponent, readComponents } from '../usecases/components.ts';
import type { Services } from '../usecases/services.ts';
import type { Handlers } from './handler.ts';

type Names = 'listComponents' | 'readComponent' | 'readComponents' | 'checkComponent' | 'publishComponent' | 'storeCode' | 'readCode';

export function componentHandlers(services: Services): Pick<Handlers, Names> {
  return {
    listComponents: async () => ({ items: await listComponents(services) }),
    readComponent: ({ params }) => readComponent(services, params.name, params.version),
    readComponents: async ({ body }) => ({ items: await readComponents(services, body.refs) }),
    checkComponent: async ({ body }) => ({ issues: checkComponent(body.definition) }),
    publishComponent: ({ body }) => publishComponent(services, body.definition),
    storeCode: async ({ body }) => ({ digest: await storeCode(services, body.files) }),
    readCode: async ({ params }) => ({ files: await readCode(services, params.digest) }),
  };
}
