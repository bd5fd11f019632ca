import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const tailBytes = 16 * 1024;
const lineLimit = 500;

/** The last line of a log that is not empty, without colours and at most 500 characters; undefined where there is none. */
export function readLastLine(path: string): string | undefined {
  const lines = stripVTControlCharacters(readTail(path)).split(/[\r\n]+/);
  return lines
    .findLast((line) => line.trim() !== '')
    ?.trim()
    .slice(0, lineLimit);
}

function readTail(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const bytes = Buffer.alloc(Math.min(size, tailBytes));
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, size - bytes.length)).toString('utf8');
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
