import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** What every system allows for the path of a socket, with room to spare. */
const longestPath = 99;

/**
 * Where the executor of a data directory listens: in the directory itself, or, where that path is too long for a socket,
 * in a private directory among the temporary files. Throws where somebody else owns that.
 */
export function createSocketPath(dataDir: string): string {
  const inside = join(dataDir, 'executor.sock');
  if (Buffer.byteLength(inside) <= longestPath) return inside;
  const directory = join(tmpdir(), `weft-${createHash('sha256').update(dataDir).digest('hex').slice(0, 20)}`);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const stat = lstatSync(directory);
  const mine = stat.isDirectory() && (process.platform === 'win32' || (stat.uid === userInfo().uid && (stat.mode & 0o077) === 0));
  if (!mine) throw new Error(`${directory} belongs to somebody else`);
  return join(directory, 's');
}
