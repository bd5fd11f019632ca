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
  if (task.items.length > mostForDot) return layers.ask(task, signal);
  try {
    return await dot.ask(task, AbortSignal.any([signal, AbortSignal.timeout(dotMs)]));
  } catch (error) {
    signal.throwIfAborted();
    console.warn('dot did not lay out the graph; layers do.', error);
    return layers.ask(task, signal);
  }
}

const dot = createAsker(() => new Worker(new URL('./dot-worker.ts', import.meta.url), { type: 'module' }));
const layers = createAsker(() => new Worker(new URL('./layers-worker.ts', import.meta.url), { type: 'module' }));

/** Asks a worker, which stays for the next question; one that is stopped in the middle is thrown away. */
function createAsker(create: () => Worker) {
  let idle: Worker | null = null;
  const ask = (task: LayoutTask, signal: AbortSignal): Promise<readonly PlacedItem[]> => {
    signal.throwIfAborted();
    const worker = idle ?? create();
    idle = null;
    const over = new AbortController();
    const { promise, resolve, reject } = Promise.withResolvers<readonly PlacedItem[]>();
    const listen = { signal: over.signal };
    worker.addEventListener('message', ({ data }: MessageEvent<readonly PlacedItem[]>) => resolve(data), listen);
    worker.addEventListener('error', (event) => reject(new Error(event.message)), listen);
    signal.addEventListener('abort', () => reject(signal.reason), listen);
    worker.postMessage(task);
    promise.then(
      () => (idle = worker),
      () => worker.terminate(),
    );
    return promise.finally(() => over.abort());
  };
  return { ask };
}
