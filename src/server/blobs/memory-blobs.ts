import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BundleFile } from '#domain/component/bundle-digest.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { randomId } from '../random-id.ts';
import { byPath, type Blobs, type FileSource, type StagedFile } from './blobs.ts';
import { joinChunks, limitStream } from './limit-stream.ts';

/** File content that lives as long as the page or process, for mocks and tests. */
export function createMemoryBlobs(): Blobs {
  const datasets = new Map<string, Uint8Array>();
  const bundles = new Map<string, readonly BundleFile[]>();
  const staged = new Map<string, Uint8Array>();
  const stage = (bytes: Uint8Array): StagedFile => {
    const file = { id: randomId(), bytes: bytes.byteLength, sha256: bytesToHex(sha256(bytes)) };
    staged.set(file.id, bytes);
    return file;
  };
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
    hasBundle: async (digest) => bundles.has(digest),
    readBundle: async (digest) => bundles.get(digest) ?? null,
    listBundle: async (digest) =>
      bundles
        .get(digest)
        ?.map(({ path, bytes }) => ({ path, bytes: bytes.byteLength }))
        .toSorted(byPath) ?? null,
    async stageBundleFile(digest, path) {
      const found = bundles.get(digest)?.find((file) => file.path === path);
      if (found === undefined) throw new AppError('E_NOT_FOUND', { what: 'file', name: path });
      return stage(found.bytes);
    },
    async stageFile(content, maxBytes) {
      return stage(await joinChunks(limitStream(content, maxBytes)));
    },
    removeStaged: async (file) => void staged.delete(file.id),
    async putStagedBundle(digest, files) {
      bundles.set(
        digest,
        files.flatMap(({ path, staged: { id } }) => {
          const bytes = staged.get(id);
          return bytes === undefined ? [] : [{ path, bytes }];
        }),
      );
      for (const file of files) staged.delete(file.staged.id);
    },
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
