import type { BundleFile } from '#domain/component/bundle-digest.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { Blobs, FileSource } from './blobs.ts';
import { joinChunks, limitStream } from './limit-stream.ts';

/** File content that lives as long as the page or process, for mocks and tests. */
export function createMemoryBlobs(): Blobs {
  const datasets = new Map<string, Uint8Array>();
  const bundles = new Map<string, readonly BundleFile[]>();
  return {
    async putDataset(name, content, maxBytes) {
      const bytes = await joinChunks(limitStream(content, maxBytes));
      datasets.set(name, bytes);
      return bytes.byteLength;
    },
    async readDataset(name) {
      const bytes = datasets.get(name);
      return bytes === undefined ? null : createMemorySource(new Map([[name, bytes]]));
    },
    removeDataset: async (name) => void datasets.delete(name),
    putBundle: async (digest, files) => void bundles.set(digest, files),
    readBundle: async (digest) => bundles.get(digest) ?? null,
  };
}

/** A source over files in memory. */
export function createMemorySource(contents: ReadonlyMap<string, Uint8Array>): FileSource {
  return {
    files: [...contents].map(([path, bytes]) => ({ path, bytes: bytes.byteLength })),
    directory: null,
    async read(path, range) {
      const bytes = contents.get(path);
      if (bytes === undefined) throw new AppError('E_NOT_FOUND', { what: 'file', name: path });
      return range === undefined ? bytes : bytes.slice(range.start, range.end);
    },
  };
}
