import { chmod, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#domain/issue/app-error.ts';

/** A data directory that this process alone works in. */
export interface DataDirectory {
  /** Without links. */
  readonly path: string;
  /** Lets others have it. The lock also ends with the process, however it ends. */
  release(): void;
}

/**
 * Creates the directory if need be, makes sure that nobody else can look into it, and locks it. Throws
 * E_DATA_DIRECTORY, and E_ALREADY_RUNNING where another server works in it.
 */
export async function openDataDirectory(directory: string): Promise<DataDirectory> {
  const path = await makePrivate(directory);
  const lock = new DatabaseSync(join(path, 'server-lock.db'), { timeout: 0 });
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive;');
  } catch {
    lock.close();
    throw new AppError('E_ALREADY_RUNNING', { directory: path, pid: await readFile(join(path, 'server.pid'), 'utf8').catch(() => '?') });
  }
  await writeFile(join(path, 'server.pid'), String(process.pid), { mode: 0o600 });
  return { path, release: () => lock.close() };
}

async function makePrivate(directory: string): Promise<string> {
  const refuse = (error: unknown) =>
    new AppError('E_DATA_DIRECTORY', { directory, detail: error instanceof Error ? error.message : String(error) }, { cause: error });
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const path = await realpath(directory);
    const found = await stat(path);
    if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) await chmod(path, 0o700);
    return path;
  } catch (error) {
    throw refuse(error);
  }
}
