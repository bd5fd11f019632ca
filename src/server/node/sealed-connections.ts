import { readConnections, writeConnections, type SealedConnection } from '#engines/local/sealed-connections.ts';
import { compareConnections, type Connection, type Connections } from '../connections/connections.ts';

/** Connections in the encrypted file of a data directory, where the local engine's fetch step reads them. */
export function createSealedConnections(dataDir: string): Connections {
  const others = (kind: Connection['kind'], endpoint: string) =>
    readConnections(dataDir).filter((known) => known.kind !== kind || known.endpoint !== endpoint);
  return {
    list: async () => readConnections(dataDir).map(withoutSecret).toSorted(compareConnections),
    put: async (connection, secret) =>
      writeConnections(dataDir, [...others(connection.kind, connection.endpoint), { ...connection, secret }]),
    remove: async (kind, endpoint) => {
      const left = others(kind, endpoint);
      const found = left.length < readConnections(dataDir).length;
      if (found) writeConnections(dataDir, left);
      return found;
    },
  };
}

function withoutSecret(known: SealedConnection): Connection {
  const { endpoint } = known;
  if (known.kind === 'git') return { kind: 'git', endpoint, user: known.user };
  return { kind: 'oss', endpoint, region: known.region, pathStyle: known.pathStyle, accessKeyId: known.accessKeyId };
}
