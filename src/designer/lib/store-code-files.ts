import { api } from './api.ts';
import { uploadFile, type UploadProgress } from './upload-file.ts';

/** A file of a component's code; `path` is relative to the code's folder, with `/`. */
export interface CodeFile {
  readonly path: string;
  readonly file: File;
}

interface StoreOptions {
  /** A bundle whose files go along without being sent again, but for those at some paths. */
  readonly base?: { readonly digest: string; readonly without: readonly string[] } | undefined;
  /** Is told how far all files are. */
  readonly onProgress?: (progress: UploadProgress) => void;
}

/** Sends the files one by one, makes them one bundle and gives its address. Throws RequestError. */
export async function storeCodeFiles(files: readonly CodeFile[], { base, onProgress }: StoreOptions = {}): Promise<string> {
  const id = crypto.randomUUID();
  if (base !== undefined) {
    const { digest, without } = base;
    await api.call('takeBundleFiles', { params: { id }, body: { digest, without: [...without] } });
  }
  await sendFiles(id, files, onProgress ?? (() => undefined));
  const { digest } = await api.call('bundleUpload', { params: { id } });
  return digest;
}

/** How many files are under way at once: most of the time of a small one is waiting, and a browser has six connections. */
const lanes = 4;

async function sendFiles(id: string, files: readonly CodeFile[], onProgress: (progress: UploadProgress) => void): Promise<void> {
  const stop = new AbortController();
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const sent = files.map(() => 0);
  const tell = (index: number, bytes: number): void => {
    sent[index] = bytes;
    onProgress({ sent: sent.reduce((sum, one) => sum + one, 0), total });
  };
  const waiting = files.entries();
  const lane = async (): Promise<void> => {
    for (const [index, { path, file }] of waiting) {
      const url = api.url('uploadFile', { params: { id }, query: { path } });
      // What is sent with a file's bytes is no part of them.
      const onPart = (part: UploadProgress): void => tell(index, Math.min(part.sent, file.size));
      await uploadFile(url, file, { signal: stop.signal, onProgress: onPart });
      tell(index, file.size);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane)).catch((error: unknown) => {
    stop.abort();
    throw error;
  });
}
