import type { MachineType } from '#domain/tuning/machine-type.ts';
import type { Engine } from '#engines/engine.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Connections } from '../connections/connections.ts';
import type { GitFiles } from '../git/git-files.ts';
import type { Storage } from '../storage/storage.ts';
import type { TableReader } from '../tables/table-reader.ts';
import type { Bell } from './bell.ts';

/** All that the use cases work with. Nothing here is of one platform: the same use cases run in Node and in a browser. */
export interface Services {
  readonly storage: Storage;
  readonly engine: Engine;
  readonly blobs: Blobs;
  readonly connections: Connections;
  readonly gitFiles: GitFiles;
  readonly tables: TableReader;
  readonly bell: Bell;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A new id that can't be guessed: at least 128 random bits, in letters and digits. */
  readonly randomId: () => string;
  readonly machineTypes: readonly MachineType[];
  /** Weft's version. */
  readonly version: string;
  /** Aborts when the server stops; what goes on in the background ends then. */
  readonly stopping: AbortSignal;
  /** One line for the server's log. */
  readonly log: (line: string) => void;
}

/** The time now as ISO 8601 in UTC. */
export function now(services: Pick<Services, 'clock'>): string {
  return new Date(services.clock()).toISOString();
}
