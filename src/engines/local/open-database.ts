import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** Opens a SQLite file in WAL mode with a sync at every commit, and makes sure that both hold. */
export function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;');
  const mode = z.object({ journal_mode: z.string() }).parse(db.prepare('PRAGMA journal_mode').get()).journal_mode;
  const synchronous = z.object({ synchronous: z.int() }).parse(db.prepare('PRAGMA synchronous').get()).synchronous;
  if (mode !== 'wal' || synchronous !== 2) throw new Error(`${path} is open with journal_mode=${mode}, synchronous=${synchronous}`);
  return db;
}

/**
 * Takes the data directory for this process; returns undefined where another one has it. The lock is SQLite's on a file
 * of its own, so the system drops it with the process, however that ends. The handle must be kept.
 */
export function takeDirectoryLock(path: string): DatabaseSync | undefined {
  const db = new DatabaseSync(path);
  try {
    db.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return undefined;
    throw error;
  }
}
