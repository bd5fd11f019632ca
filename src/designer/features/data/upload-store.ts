import { createStore } from 'zustand';

/**
 * One file on its way; `sent` equal to `total` while the server still stores it. `unnamed`: it waits for a name that a
 * dataset may have, `name` is what the file is called.
 */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly name: string;
  readonly sent: number;
  readonly total: number;
  readonly state: 'unnamed' | 'sending' | 'failed';
  readonly error: unknown;
  readonly cancel: () => void;
}

/** Uploads go on while one looks at other pages, so they live beside them. */
export const uploadStore = createStore<{ readonly uploads: readonly Upload[] }>(() => ({ uploads: [] }));

export function putUpload(upload: Upload): void {
  uploadStore.setState(({ uploads }) => ({ uploads: [...uploads.filter((other) => other.id !== upload.id), upload] }));
}

export function changeUpload(id: number, change: Partial<Upload>): void {
  uploadStore.setState(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)) }));
}

export function dropUpload(id: number): void {
  uploadStore.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }));
}
