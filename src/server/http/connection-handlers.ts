import { found } from '../usecases/not-found.ts';
import type { Services } from '../usecases/services.ts';
import type { Handlers } from './handler.ts';

type Names = 'listConnections' | 'putOssConnection' | 'putGitConnection' | 'removeConnection';

export function connectionHandlers({ connections }: Services): Pick<Handlers, Names> {
  return {
    listConnections: async () => ({ items: [...(await connections.list())] }),
    async putOssConnection({ params, body: { secret, ...facts } }) {
      const connection = { kind: 'oss' as const, ...params, ...facts };
      await connections.put(connection, secret);
      return connection;
    },
    async putGitConnection({ params, body: { secret, ...facts } }) {
      const connection = { kind: 'git' as const, ...params, ...facts };
      await connections.put(connection, secret);
      return connection;
    },
    async removeConnection({ params: { kind, endpoint } }) {
      found((await connections.remove(kind, endpoint)) || null, 'connection', endpoint);
    },
  };
}
