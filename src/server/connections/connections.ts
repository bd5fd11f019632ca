/** What is told of the key to an OSS endpoint: all but its secret. `endpoint` is a host with an optional port, in lower case. */
export interface OssConnection {
  readonly kind: 'oss';
  readonly endpoint: string;
  readonly region: string;
  /** The bucket is part of the path, not of the host name. */
  readonly pathStyle: boolean;
  readonly accessKeyId: string;
}

/** The same of the key to a Git server. */
export interface GitConnection {
  readonly kind: 'git';
  readonly endpoint: string;
  readonly user: string;
}

export type Connection = OssConnection | GitConnection;

/** Where the keys to OSS endpoints and Git servers are kept, one per kind and endpoint. A secret goes in and only the engine's fetch step gets it. */
export interface Connections {
  /** In the order of their endpoints; where both kinds have one, Git comes first. */
  list(): Promise<readonly Connection[]>;
  /** Adds a connection, or replaces the one of the same kind and endpoint. Durable when it resolves. */
  put(connection: Connection, secret: string): Promise<void>;
  /** False where there is none. */
  remove(kind: Connection['kind'], endpoint: string): Promise<boolean>;
}

/** The order of lists. */
export function compareConnections(a: Connection, b: Connection): number {
  const [left, right] = [a, b].map(({ endpoint, kind }) => `${endpoint} ${kind}`);
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
}
