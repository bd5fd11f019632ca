import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BundleFile } from '#domain/component/bundle-digest.ts';
import { isPassedOver, mostCodeFiles } from '#domain/component/code-folder.ts';
import { AppError } from '#domain/issue/app-error.ts';

const mostBytes = 24 * 1024 * 1024;

/**
 * The files of a code folder by relative path with `/`, sorted; `.git`, `__pycache__`,
 * `node_modules` and `.venv` are passed over. Throws E_NOT_FOUND where there is no folder,
 * E_CODE_LINK for a link, E_TOO_LARGE beyond 24 MiB.
 */
export async function readCodeFolder(folder: string): Promise<BundleFile[]> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) throw new AppError('E_NOT_FOUND', { what: 'folder', name: folder });
  const paths = (await listFiles(folder, '')).toSorted();
  const files: BundleFile[] = [];
  let bytes = 0;
  for (const relative of paths) {
    const content = await readFile(path.join(folder, relative));
    bytes += content.byteLength;
    if (files.length >= mostCodeFiles || bytes > mostBytes) throw new AppError('E_TOO_LARGE', { limit: mostBytes });
    files.push({ path: relative, bytes: new Uint8Array(content) });
  }
  return files;
}

async function listFiles(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true });
  const nested = entries.map(async (entry) => {
    const relative = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isPassedOver(entry.name)) return [];
    if (entry.isSymbolicLink()) throw new AppError('E_CODE_LINK', { path: relative });
    if (entry.isDirectory()) return listFiles(folder, relative);
    return entry.isFile() ? [relative] : [];
  });
  return (await Promise.all(nested)).flat();
}
