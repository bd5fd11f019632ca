import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { Mask } from './mask.ts';

const tailBytes = 16 * 1024;
const lineLimit = 500;

/** The last line of a log that is not empty, without colours and secrets and at most 500 characters; undefined where there is none. */
export function readLastLine(path: string, mask: Mask): string | undefined {
  const lines = stripVTControlCharacters(readTail(path, mask)).split(/[\r\n]+/);
  return lines
    .findLast((line) => line.trim() !== '')
    ?.trim()
    .slice(0, lineLimit);
}

function readTail(path: string, mask: Mask): string {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const bytes = Buffer.alloc(Math.min(size, tailBytes + mask.reach));
      const read = bytes.subarray(0, readSync(file, bytes, 0, bytes.length, size - bytes.length));
      const before = Math.max(0, read.length - tailBytes);
      return mask.bytes(read).toString('utf8', before);
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
