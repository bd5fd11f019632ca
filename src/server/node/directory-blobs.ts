import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { chmod, copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { AppError } from '#domain/issue/app-error.ts';
import { datasetNamePattern } from '#domain/channel/dataset-name.ts';
import { byPath, digestPattern, type Blobs, type BundleEntry, type FileSource } from '../blobs/blobs.ts';
import { limitStream } from '../blobs/limit-stream.ts';
import { readCodeFolder } from './read-code-folder.ts';
import { moveDurably, writeFileDurably } from './write-durably.ts';

/** File content in a data directory: `datasets/<name>` and `code/<sha256 hex>/`, where engines find it too. */
export interface DirectoryBlobs extends Blobs {
  /** Copies a file of this machine as a dataset; gives the count of bytes. */
  adoptDataset(name: string, file: string): Promise<number>;
}

/** Opens the folders; what a crash left in `tmp` is removed. */
export async function openDirectoryBlobs(dataDir: string): Promise<DirectoryBlobs> {
  const [datasets, code, temporary] = [join(dataDir, 'datasets'), join(dataDir, 'code'), join(dataDir, 'tmp')];
  await rm(temporary, { recursive: true, force: true });
  for (const directory of [datasets, code, temporary]) await mkdir(directory, { recursive: true, mode: 0o700 });
  const datasetFile = (name: string) => join(datasets, checked(name, datasetNamePattern));
  const bundleFolder = (digest: string) => join(code, checked(digest, digestPattern).slice('sha256:'.length));
  const stagedFile = (id: string) => join(temporary, `staged-${checked(id, /^[0-9a-f-]{36}$/)}`);
  return {
    async putDataset(name, content, maxBytes) {
      const fresh = join(temporary, randomUUID());
      const bytes = await writeFileDurably(fresh, limitStream(content, maxBytes));
      await chmod(fresh, 0o400);
      await moveDurably(fresh, datasetFile(name));
      return bytes;
    },
    async adoptDataset(name, file) {
      const fresh = join(temporary, randomUUID());
      await copyFile(file, fresh, constants.COPYFILE_FICLONE);
      await chmod(fresh, 0o400);
      await moveDurably(fresh, datasetFile(name));
      return (await stat(datasetFile(name))).size;
    },
    async readDataset(name) {
      const found = datasetNamePattern.test(name) ? await stat(datasetFile(name)).catch(() => null) : null;
      return found?.isFile() === true ? createFileSource(datasets, name, found.size) : null;
    },
    removeDataset: (name) => rm(datasetFile(name), { force: true }),
    async putBundle(digest, files) {
      if (await isThere(bundleFolder(digest))) return;
      const fresh = join(temporary, randomUUID());
      await mkdir(fresh, { mode: 0o700 });
      for (const file of files) await writeFileDurably(join(fresh, file.path), [file.bytes]);
      await putInPlace(fresh, bundleFolder(digest));
    },
    hasBundle: async (digest) => digestPattern.test(digest) && isThere(bundleFolder(digest)),
    listBundle: async (digest) =>
      digestPattern.test(digest) && (await isThere(bundleFolder(digest))) ? listFiles(bundleFolder(digest)) : null,
    async stageBundleFile(digest, path) {
      const id = randomUUID();
      const file = join(bundleFolder(digest), path);
      // Both never change, so that they may be one file on the disk; not every disk can do that.
      await link(file, stagedFile(id)).catch(() => writeFileDurably(stagedFile(id), createReadStream(file)));
      const hash = createHash('sha256');
      for await (const _chunk of hashStream(createReadStream(file), hash));
      return { id, bytes: (await stat(file)).size, sha256: hash.digest('hex') };
    },
    async stageFile(content, maxBytes) {
      const id = randomUUID();
      const hash = createHash('sha256');
      const bytes = await writeFileDurably(stagedFile(id), hashStream(limitStream(content, maxBytes), hash));
      return { id, bytes, sha256: hash.digest('hex') };
    },
    removeStaged: ({ id }) => rm(stagedFile(id), { force: true }),
    async putStagedBundle(digest, files) {
      const fresh = join(temporary, randomUUID());
      await mkdir(fresh, { mode: 0o700 });
      for (const { path, staged } of files) {
        await mkdir(dirname(join(fresh, path)), { recursive: true, mode: 0o700 });
        await rename(stagedFile(staged.id), join(fresh, path));
      }
      await putInPlace(fresh, bundleFolder(digest));
    },
    readBundle: async (digest) =>
      digestPattern.test(digest) && (await isThere(bundleFolder(digest))) ? readCodeFolder(bundleFolder(digest)) : null,
  };
}

/** All files below a folder, sorted by path. */
async function listFiles(folder: string): Promise<BundleEntry[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sized = files.map(async (file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: (await stat(file)).size }));
  return (await Promise.all(sized)).toSorted(byPath);
}

async function* hashStream(chunks: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Moves a finished folder to its place, or removes it where the same is there already. */
async function putInPlace(fresh: string, place: string): Promise<void> {
  await moveDurably(fresh, place).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!(await isThere(place))) throw error;
  });
}

function checked(name: string, pattern: RegExp): string {
  if (!pattern.test(name)) throw new AppError('E_NOT_FOUND', { what: 'file', name });
  return name;
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null))?.isDirectory() === true;
}

function createFileSource(directory: string, name: string, bytes: number): FileSource {
  return {
    directory,
    files: [{ path: name, bytes }],
    async read(path, range) {
      if (path !== name) throw new AppError('E_NOT_FOUND', { what: 'file', name: path });
      if (range === undefined) return new Uint8Array(await readFile(join(directory, name)));
      const handle = await open(join(directory, name), 'r');
      try {
        const buffer = new Uint8Array(range.end - range.start);
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, range.start);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}
