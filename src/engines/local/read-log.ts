import { open } from 'node:fs/promises';
import type { LogChunk } from '../engine.ts';

const chunkBytes = 256 * 1024;

/**
 * A part of a task's log, which is the logs of its attempts, one after the other. An attempt's log is complete before the
 * next begins, so offsets stay valid. `ended`: the task is over, as known before the files are read.
 */
export async function readLog(files: readonly string[], offset: number, ended: boolean): Promise<LogChunk> {
  const parts: Uint8Array[] = [];
  let passed = 0;
  let next = Math.max(0, offset);
  let left = chunkBytes;
  for (const path of files) {
    const part = await readPart(path, next - passed, left);
    passed += part.size;
    next += part.bytes.length;
    left -= part.bytes.length;
    parts.push(part.bytes);
  }
  return { bytes: Buffer.concat(parts), nextOffset: next, ended: ended && next >= passed };
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
