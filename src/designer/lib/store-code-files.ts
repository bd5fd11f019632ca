import { api } from './api.ts';

/** A file of a component's code; `path` is relative to the code's folder, with `/`. */
export interface CodeFile {
  readonly path: string;
  readonly file: File;
}

/** What was stored: its content address, how many files and bytes. */
interface StoredCode {
  readonly digest: string;
  readonly count: number;
  readonly bytes: number;
}

/** Sends the files one by one and makes them one bundle; `onSent` is told how many bytes have been taken. Throws RequestError. */
export async function storeCodeFiles(files: readonly CodeFile[], onSent: (bytes: number) => void): Promise<StoredCode> {
  const id = crypto.randomUUID();
  let bytes = 0;
  for (const { path, file } of files) {
    await api.call('uploadFile', { params: { id }, query: { path }, body: file });
    bytes += file.size;
    onSent(bytes);
  }
  const { digest } = await api.call('bundleUpload', { params: { id } });
  return { digest, count: files.length, bytes };
}
