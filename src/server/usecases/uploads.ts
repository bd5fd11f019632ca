import { digestOfHashes } from '#domain/component/bundle-digest.ts';
import { mostCodeFiles } from '#domain/component/code-folder.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { StagedFile } from '../blobs/blobs.ts';
import { listCodeFiles } from './code.ts';
import { checkBundlePath, checkBundlePaths, refuseFile } from './bundle-paths.ts';
import { found } from './not-found.ts';
import type { Services } from './services.ts';

const mostBytes = 4 * 1024 ** 3;
const mostUploads = 100;

/** How long an upload may rest before it counts as abandoned. */
const restMs = 60 * 60 * 1000;

interface Upload {
  readonly files: Map<string, StagedFile>;
  /** Paths whose bytes are arriving. */
  readonly arriving: Set<string>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Code files that arrive one by one, until they become a bundle. They are known to this process only. */
export interface Uploads {
  /** Adds a file, or replaces the one with this path. Throws E_REQUEST_INVALID for a path that can't be kept, and E_TOO_LARGE. */
  addFile(id: string, path: string, content: ReadableStream<Uint8Array>, maxBytes: number): Promise<StagedFile>;
  /** Puts the files of a bundle beside those that came, but for some paths; gives how many. Throws E_NOT_FOUND and E_CODE_MANY. */
  takeBundle(id: string, digest: string, without: readonly string[]): Promise<number>;
  /** Makes the files a bundle and gives its digest. Throws E_NOT_FOUND, and E_REQUEST_INVALID while a file is arriving. */
  bundle(id: string): Promise<string>;
  /** Throws E_NOT_FOUND. */
  remove(id: string): Promise<void>;
}

/** Uploads, none yet. One that rests for `abandonedMs` is removed. */
export function createUploads(services: Pick<Services, 'blobs' | 'stopping' | 'log'>, abandonedMs = restMs): Uploads {
  const { blobs, stopping, log } = services;
  const uploads = new Map<string, Upload>();
  const discard = async (id: string, upload: Upload) => {
    clearTimeout(upload.timer);
    if (uploads.get(id) === upload) uploads.delete(id);
    for (const file of upload.files.values()) await blobs.removeStaged(file);
  };
  const rest = (id: string, upload: Upload) => {
    clearTimeout(upload.timer);
    if (upload.arriving.size > 0 || stopping.aborted) return;
    upload.timer = setTimeout(() => {
      discard(id, upload).catch((error: unknown) => log(`upload ${id}: ${String(error)}`));
    }, abandonedMs);
  };
  stopping.addEventListener('abort', () => {
    for (const upload of uploads.values()) clearTimeout(upload.timer);
  });
  return {
    async addFile(id, path, content, maxBytes) {
      checkBundlePath(path);
      const upload = begin(uploads, id);
      checkRoom(upload, path);
      upload.arriving.add(path);
      clearTimeout(upload.timer);
      try {
        const staged = await blobs.stageFile(content, Math.min(maxBytes, mostBytes - bytesOf(upload)));
        const before = upload.files.get(path);
        upload.files.set(path, staged);
        if (before !== undefined) await blobs.removeStaged(before);
        if (uploads.get(id) !== upload) await discard(id, upload);
        return staged;
      } finally {
        upload.arriving.delete(path);
        if (uploads.get(id) === upload) rest(id, upload);
      }
    },
    async takeBundle(id, digest, without) {
      const all = await listCodeFiles({ blobs }, digest);
      const upload = begin(uploads, id);
      const left = new Set([...without, ...upload.files.keys(), ...upload.arriving]);
      const taken = all.filter(({ path }) => !left.has(path));
      checkCount(upload.files.size + upload.arriving.size + taken.length);
      for (const { path } of taken) upload.arriving.add(path);
      clearTimeout(upload.timer);
      try {
        for (const { path } of taken) upload.files.set(path, await blobs.stageBundleFile(digest, path));
        if (uploads.get(id) !== upload) await discard(id, upload);
        return taken.length;
      } finally {
        for (const { path } of taken) upload.arriving.delete(path);
        if (uploads.get(id) === upload) rest(id, upload);
      }
    },
    async bundle(id) {
      const upload = found(uploads.get(id), 'upload', id);
      const [arriving] = upload.arriving;
      if (arriving !== undefined) throw refuseFile(arriving, 'the file is still arriving');
      const files = [...upload.files].map(([path, staged]) => ({ path, staged }));
      if (files.length === 0) throw new AppError('E_NOT_FOUND', { what: 'upload', name: id });
      checkBundlePaths(files.map((file) => file.path));
      clearTimeout(upload.timer);
      uploads.delete(id);
      const digest = digestOfHashes(files.map(({ path, staged }) => ({ path, sha256: staged.sha256 })));
      await blobs.putStagedBundle(digest, files);
      return digest;
    },
    remove: async (id) => discard(id, found(uploads.get(id), 'upload', id)),
  };
}

function begin(uploads: Map<string, Upload>, id: string): Upload {
  const upload = uploads.get(id) ?? { files: new Map(), arriving: new Set(), timer: undefined };
  if (!uploads.has(id) && uploads.size >= mostUploads) throw new AppError('E_REQUEST_INVALID', { detail: 'too many uploads are open' });
  uploads.set(id, upload);
  return upload;
}

function checkRoom({ files, arriving }: Upload, path: string): void {
  if (arriving.has(path)) throw refuseFile(path, 'the file is arriving already');
  if (!files.has(path)) checkCount(files.size + arriving.size + 1);
}

function checkCount(found: number): void {
  if (found > mostCodeFiles) throw new AppError('E_CODE_MANY', { found, limit: mostCodeFiles });
}

function bytesOf({ files }: Upload): number {
  return [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
}
