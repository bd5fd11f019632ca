import { compareConnections, type Connection, type Connections } from './connections.ts';

/** Connections of a server whose engine fetches nothing: secrets are dropped at once. */
export function createMemoryConnections(): Connections {
  const known = new Map<string, Connection>();
  const keyOf = (kind: Connection['kind'], endpoint: string) => `${kind} ${endpoint}`;
  return {
    list: async () => [...known.values()].toSorted(compareConnections),
    put: async (connection) => void known.set(keyOf(connection.kind, connection.endpoint), connection),
    remove: async (kind, endpoint) => known.delete(keyOf(kind, endpoint)),
  };
}
