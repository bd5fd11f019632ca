/** What is told of a connection: all but its secret. `endpoint` is a host with an optional port, in lower case. */
export interface Connection {
  readonly endpoint: string;
  readonly region: string;
  /** The bucket is part of the path, not of the host name. */
  readonly pathStyle: boolean;
  readonly accessKeyId: string;
}

/** Where the keys to OSS endpoints are kept, one per endpoint. A secret goes in and only the engine's fetch step gets it. */
export interface Connections {
  /** In the order of their endpoints. */
  list(): Promise<readonly Connection[]>;
  /** Adds a connection, or replaces the one of the same endpoint. Durable when it resolves. */
  put(connection: Connection, secret: string): Promise<void>;
  /** False where there is none. */
  remove(endpoint: string): Promise<boolean>;
}
