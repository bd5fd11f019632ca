import { saveFile } from '../../lib/save-file.ts';
import type { LogRead } from './follow-log.ts';

/** Saves a log, as far as it is written, as a file of its own. Throws what reading it throws. */
export async function downloadLog(read: LogRead, fileName: string): Promise<void> {
  const parts: BlobPart[] = [];
  const { signal } = new AbortController();
  let offset = 0;
  for (;;) {
    const chunk = await read(offset, signal);
    parts.push(new Uint8Array(chunk.bytes));
    if (chunk.ended || chunk.nextOffset === offset) break;
    offset = chunk.nextOffset;
  }
  saveFile(fileName, new Blob(parts, { type: 'text/plain' }));
}
