import { readConnections, writeConnections } from '#engines/local/sealed-connections.ts';
import type { Connections } from '../connections/connections.ts';

/** Connections in the encrypted file of a data directory, where the local engine's fetch step reads them. */
export function createSealedConnections(dataDir: string): Connections {
  const others = (endpoint: string) => readConnections(dataDir).filter((connection) => connection.endpoint !== endpoint);
  return {
    list: async () =>
      readConnections(dataDir)
        .map(({ endpoint, region, pathStyle, accessKeyId }) => ({ endpoint, region, pathStyle, accessKeyId }))
        .toSorted((a, b) => (a.endpoint < b.endpoint ? -1 : 1)),
    put: async (connection, secret) => writeConnections(dataDir, [...others(connection.endpoint), { ...connection, secret }]),
    remove: async (endpoint) => {
      const left = others(endpoint);
      const found = left.length < readConnections(dataDir).length;
      if (found) writeConnections(dataDir, left);
      return found;
    },
  };
}
