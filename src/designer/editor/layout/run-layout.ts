import type { LayoutTask, PlacedItem } from './layout-task.ts';

/** With more items than this dot takes too long. */
const mostForDot = 1500;
/** A graph that dot still works on after this long is laid out by layers. */
const dotMs = 8000;

/**
 * Lays out beside the page: by Graphviz's dot, or by layers where there are too many items, where dot takes too long, and
 * where it fails. Rejects when the signal aborts.
 */
export async function runLayout(task: LayoutTask, signal: AbortSignal): Promise<readonly PlacedItem[]> {
  if (task.items.length > mostForDot) return askWorker({ task, by: 'layers' }, signal);
  const tooLong = AbortSignal.timeout(dotMs);
  try {
    return await askWorker({ task, by: 'dot' }, AbortSignal.any([signal, tooLong]));
  } catch (error) {
    signal.throwIfAborted();
    console.warn('dot did not lay out the graph; layers do.', error);
    return askWorker({ task, by: 'layers' }, signal);
  }
}

/** A worker that has done its work and can do more; one that is stopped in the middle is thrown away. */
let idle: Worker | null = null;

function askWorker(question: { task: LayoutTask; by: 'dot' | 'layers' }, signal: AbortSignal): Promise<readonly PlacedItem[]> {
  signal.throwIfAborted();
  const worker = idle ?? new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  idle = null;
  const over = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<readonly PlacedItem[]>();
  const listen = { signal: over.signal };
  worker.addEventListener('message', ({ data }: MessageEvent<readonly PlacedItem[]>) => resolve(data), listen);
  worker.addEventListener('error', (event) => reject(new Error(event.message)), listen);
  signal.addEventListener('abort', () => reject(signal.reason), listen);
  worker.postMessage(question);
  promise.then(
    () => (idle = worker),
    () => worker.terminate(),
  );
  return promise.finally(() => over.abort());
}
