let prepared: Worker | null = null;

/**
 * Starts the worker of the next painter ahead of time: a worker takes longer to start than a picture to paint, and waits
 * for the page, which is idle as long as its code and the pipeline are on their way.
 */
export function preparePainter(): void {
  prepared ??= startWorker();
}

/** Stops it where no painter took it. */
export function dropPreparedPainter(): void {
  prepared?.terminate();
  prepared = null;
}

/** The worker that was started, else a new one. */
export function takePainterWorker(): Worker {
  const worker = prepared ?? startWorker();
  prepared = null;
  return worker;
}

function startWorker(): Worker {
  return new Worker(new URL('./painter-worker.ts', import.meta.url), { type: 'module' });
}
