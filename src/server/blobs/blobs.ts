import type { BundleFile } from '#domain/component/bundle-digest.ts';

/** Something to read files from: a dataset or an output of a task. */
export interface FileSource {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** Reads one of `files`, or the bytes from `start` up to but not including `end`. */
  read(path: string, range?: { readonly start: number; readonly end: number }): Promise<Uint8Array>;
  /** The directory on this machine, where there is one. */
  readonly directory: string | null;
}

/** What a dataset may be called: a file name. */
export const datasetNamePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** A code bundle's address. */
export const digestPattern = /^sha256:[0-9a-f]{64}$/;

/** Where file content is kept. What is written is there whole or not at all, and durable when the method resolves. */
export interface Blobs {
  /** Stores a dataset's bytes; gives their count. Throws E_TOO_LARGE beyond `maxBytes`, and then keeps nothing. */
  putDataset(name: string, content: ReadableStream<Uint8Array>, maxBytes: number): Promise<number>;
  /** Null where there is none. */
  readDataset(name: string): Promise<FileSource | null>;
  removeDataset(name: string): Promise<void>;
  /** Stores a code bundle under its digest; no effect where it is there already. */
  putBundle(digest: string, files: readonly BundleFile[]): Promise<void>;
  readBundle(digest: string): Promise<readonly BundleFile[] | null>;
}
