import { toProblemError } from './to-problem-error.ts';

/** How far an upload is, in bytes. */
export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}

/**
 * Sends a file as the raw body of a PUT. `fetch` does not tell how much has been sent, so this is an XMLHttpRequest.
 * Throws RequestError like the client; an abort throws the signal's reason.
 */
export function uploadFile(
  url: string,
  file: Blob,
  given: { readonly signal: AbortSignal; readonly onProgress: (progress: UploadProgress) => void },
): Promise<void> {
  const { signal, onProgress } = given;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => onProgress({ sent: event.loaded, total: event.total }));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else toProblemError(request.status, request.responseText).then(reject, reject);
    });
    request.addEventListener('error', () => void toProblemError(null, '').then(reject, reject));
    request.addEventListener('abort', () =>
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError')),
    );
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
