import type { Result } from '#domain/issue/result.ts';
import type { PythonProposal } from '#files/from-python/from-python.ts';

/** Reads Python code beside the page: a hostile file may take long. Rejects when the signal aborts. */
export function readPython(text: string, fileName: string, signal: AbortSignal): Promise<Result<PythonProposal>> {
  const worker = new Worker(new URL('./python-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Result<PythonProposal>>();
  worker.addEventListener('message', ({ data }: MessageEvent<Result<PythonProposal>>) => resolve(data));
  worker.addEventListener('error', (event) => reject(new Error(event.message)));
  signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  worker.postMessage({ text, fileName });
  return promise.finally(() => worker.terminate());
}
