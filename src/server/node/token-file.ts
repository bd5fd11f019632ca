import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes what scripts and the command line sign in with, for the owner's eyes only: `token`, a new one at every start,
 * and `origin`, where the server answers.
 */
export async function writeTokenFile(dataDir: string, origin: string, token: string): Promise<void> {
  await writePrivate(join(dataDir, 'token'), token);
  await writePrivate(join(dataDir, 'origin'), origin);
}

async function writePrivate(path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, text, { mode: 0o600 });
  await rename(fresh, path);
}
