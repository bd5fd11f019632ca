import { api } from './api.ts';
import { uploadFile, type UploadProgress } from './upload-file.ts';

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

/** Sends the files one by one and makes them one bundle; `onProgress` is told how far all of them are. Throws RequestError. */
export async function storeCodeFiles(files: readonly CodeFile[], onProgress: (progress: UploadProgress) => void): Promise<StoredCode> {
  const { signal } = new AbortController();
  const id = crypto.randomUUID();
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  let before = 0;
  for (const { path, file } of files) {
    const url = api.url('uploadFile', { params: { id }, query: { path } });
    // What is sent with a file's bytes is no part of them.
    const tell = (sent: number) => onProgress({ sent: before + Math.min(sent, file.size), total });
    await uploadFile(url, file, { signal, onProgress: ({ sent }) => tell(sent) });
    before += file.size;
    onProgress({ sent: before, total });
  }
  const { digest } = await api.call('bundleUpload', { params: { id } });
  return { digest, count: files.length, bytes: total };
}
