import { found } from '../usecases/not-found.ts';
import type { Services } from '../usecases/services.ts';
import type { Handlers } from './handler.ts';

type Names = 'listConnections' | 'putConnection' | 'removeConnection';

export function connectionHandlers({ connections }: Services): Pick<Handlers, Names> {
  return {
    listConnections: async () => ({ items: [...(await connections.list())] }),
    async putConnection({ params, body: { secret, ...facts } }) {
      const connection = { endpoint: params.endpoint, ...facts };
      await connections.put(connection, secret);
      return connection;
    },
    async removeConnection({ params: { endpoint } }) {
      found((await connections.remove(endpoint)) || null, 'connection', endpoint);
    },
  };
}
