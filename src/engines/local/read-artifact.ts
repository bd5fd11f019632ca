import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { AppError } from '#domain/issue/app-error.ts';
import type { Artifact } from '../engine.ts';

/** An output's directory as an artifact: its regular files by path with `/`, sorted. Links that lead out of it are left out. */
export async function readArtifact(directory: string): Promise<Artifact> {
  const root = await realpath(directory);
  const files = await listFiles(root);
  const paths = new Set(files.map((file) => file.path));
  return {
    files,
    directory: root,
    read: async (path, range) => {
      if (!paths.has(path)) throw new AppError('E_NOT_FOUND', { what: 'file', name: path });
      return readRange(join(root, path), range);
    },
  };
}

async function listFiles(root: string): Promise<{ path: string; bytes: number }[]> {
  const names = await readdir(root, { recursive: true });
  const files = await Promise.all(names.map((name) => describeFile(root, name)));
  return files.filter((file) => file !== undefined).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function describeFile(root: string, name: string): Promise<{ path: string; bytes: number } | undefined> {
  try {
    const real = await realpath(join(root, name));
    const found = await stat(real);
    return found.isFile() && real.startsWith(root + sep) ? { path: name.split(sep).join('/'), bytes: found.size } : undefined;
  } catch {
    return undefined;
  }
}

async function readRange(path: string, range: { readonly start: number; readonly end: number } | undefined): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const start = Math.min(Math.max(range?.start ?? 0, 0), size);
    const bytes = new Uint8Array(Math.max(0, Math.min(range?.end ?? size, size) - start));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
