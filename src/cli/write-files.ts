import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#domain/issue/app-error.ts';

/** A file to write: its absolute path, what it holds, and what of the server it comes from. */
export interface FileToWrite {
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly from: string;
}

/**
 * Writes all files or none of them. Throws E_FILE_EXISTS where one is there that holds something else, unless `force`, and
 * E_FILE_SHARED where two things would be written to one file. Messages name files from `folder`.
 */
export async function writeFiles(files: readonly FileToWrite[], folder: string, force: boolean): Promise<void> {
  checkApart(files, folder);
  const changed: FileToWrite[] = [];
  for (const one of files) if (!(await holds(one, folder, force))) changed.push(one);
  for (const { file, content } of changed) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

function checkApart(files: readonly FileToWrite[], folder: string): void {
  const writers = new Map<string, string>();
  for (const { file, from } of files) {
    const first = writers.get(file);
    if (first !== undefined && first !== from)
      throw new AppError('E_FILE_SHARED', { first, second: from, file: path.relative(folder, file) });
    writers.set(file, from);
  }
}

/** Whether the file holds its content already; throws where it holds something else that must stay. */
async function holds({ file, content }: FileToWrite, folder: string, force: boolean): Promise<boolean> {
  const found = await readFile(file).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw new AppError('E_FILE_UNREADABLE', { file: path.relative(folder, file) }, { cause: error });
  });
  if (found === null) return false;
  if (found.equals(Buffer.from(content))) return true;
  if (!force) throw new AppError('E_FILE_EXISTS', { file: path.relative(folder, file) });
  return false;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
