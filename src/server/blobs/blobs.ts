import type { BundleFile } from '#domain/component/bundle-digest.ts';

/** Something to read files from: a dataset or an output of a task. */
export interface FileSource {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** Reads one of `files`, or the bytes from `start` up to but not including `end`. */
  read(path: string, range?: { readonly start: number; readonly end: number }): Promise<Uint8Array>;
  /** The directory on this machine, where there is one. */
  readonly directory: string | null;
}

/** A file that is whole and hashed, but belongs to nothing yet; it is gone when the server stops. */
export interface StagedFile {
  readonly id: string;
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** A file of a bundle, without its content; `path` is relative with `/`. */
export interface BundleEntry {
  readonly path: string;
  readonly bytes: number;
}

/** The order of a bundle's files. */
export function byPath(one: BundleEntry, other: BundleEntry): number {
  return one.path < other.path ? -1 : 1;
}

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
  hasBundle(digest: string): Promise<boolean>;
  /** All files of a bundle at once. Null where there is none; throws E_TOO_LARGE for one that is not for the memory. */
  readBundle(digest: string): Promise<readonly BundleFile[] | null>;
  /** The files of a bundle with their sizes, sorted by path; null where there is none. */
  listBundle(digest: string): Promise<readonly BundleEntry[] | null>;
  /** Puts aside what a bundle, which must be there, has at one of the paths that `listBundle` gives. */
  stageBundleFile(digest: string, path: string): Promise<StagedFile>;
  /** Puts a file aside that will be part of a bundle. Throws E_TOO_LARGE beyond `maxBytes`, and then keeps nothing. */
  stageFile(content: ReadableStream<Uint8Array>, maxBytes: number): Promise<StagedFile>;
  removeStaged(file: StagedFile): Promise<void>;
  /** Makes staged files a bundle under their digest; they are staged no more, also where the bundle was there already. */
  putStagedBundle(digest: string, files: readonly { readonly path: string; readonly staged: StagedFile }[]): Promise<void>;
}
