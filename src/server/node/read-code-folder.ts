import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BundleFile } from '#domain/component/bundle-digest.ts';
import { AppError } from '#domain/issue/app-error.ts';

/** Folders that are never part of an algorithm's code. */
const ignored = new Set(['.git', '__pycache__', 'node_modules', '.venv']);

/** Every file below a code folder. Links are refused (E_CODE_LINK), a missing folder too (E_CODE_FOLDER). */
export async function readCodeFolder(folder: string): Promise<BundleFile[]> {
  const files: BundleFile[] = [];
  await collect(folder, '', files);
  return files;
}

async function collect(folder: string, below: string, files: BundleFile[]): Promise<void> {
  for (const entry of await list(folder, below)) {
    const relative = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isSymbolicLink()) throw new AppError('E_CODE_LINK', { path: relative });
    if (entry.isDirectory() && !ignored.has(entry.name)) await collect(folder, relative, files);
    if (entry.isFile()) files.push({ path: relative, bytes: await readFile(path.join(folder, relative)) });
  }
}

async function list(folder: string, below: string) {
  try {
    return await readdir(path.join(folder, below), { withFileTypes: true });
  } catch (cause) {
    throw new AppError('E_CODE_FOLDER', { folder }, { cause });
  }
}
