import type { Connection, Connections } from './connections.ts';

/** Connections of a server whose engine fetches nothing: secrets are dropped at once. */
export function createMemoryConnections(): Connections {
  const known = new Map<string, Connection>();
  return {
    list: async () => [...known.values()].toSorted((a, b) => (a.endpoint < b.endpoint ? -1 : 1)),
    put: async (connection) => void known.set(connection.endpoint, connection),
    remove: async (endpoint) => known.delete(endpoint),
  };
}
