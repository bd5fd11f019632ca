import { open } from 'node:fs/promises';
import type { LogChunk } from '../engine.ts';
import type { Mask } from './mask.ts';

const mostBytes = 256 * 1024;

/** Which part of a log is wanted. `ended`: the task is over, as known before the files are read. */
export interface LogPart {
  readonly offset: number;
  readonly ended: boolean;
  /** 256 KiB by default. */
  readonly limit?: number;
}

/**
 * A part of a task's log, which is the logs of its attempts, one after the other, with secrets masked. An attempt's log is
 * complete before the next begins, so offsets stay valid. What may be the beginning of a secret waits for what follows it.
 */
export async function readLog(files: readonly string[], { offset, ended, limit = mostBytes }: LogPart, mask: Mask): Promise<LogChunk> {
  const start = Math.max(0, offset);
  const before = Math.min(start, mask.reach);
  const { bytes, size } = await readFiles(files, start - before, before + limit + mask.reach);
  const open = ended ? 0 : mask.openEnd(bytes);
  const end = Math.max(before, Math.min(before + limit, bytes.length - open));
  const next = start + Math.max(0, end - before);
  return { bytes: mask.bytes(bytes).subarray(before, end), nextOffset: next, ended: ended && next >= size };
}

/** At most `limit` bytes of all files in a row from `start` on, and how many there are in all. */
async function readFiles(files: readonly string[], start: number, limit: number): Promise<{ size: number; bytes: Buffer }> {
  const parts: Uint8Array[] = [];
  let passed = 0;
  let left = limit;
  for (const path of files) {
    const part = await readPart(path, start - passed, left);
    passed += part.size;
    left -= part.bytes.length;
    parts.push(part.bytes);
  }
  return { size: passed, bytes: Buffer.concat(parts) };
}

/** At most `limit` bytes from `start` on, and the file's size; a file that is not there yet is empty. */
async function readPart(path: string, start: number, limit: number): Promise<{ size: number; bytes: Uint8Array }> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return { size: 0, bytes: new Uint8Array() };
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.max(0, Math.min(limit, size - Math.max(0, start))));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, Math.max(0, start));
    return { size, bytes: bytes.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
