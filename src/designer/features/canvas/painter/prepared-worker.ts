import type { ToPainter } from './painter-messages.ts';

/** How much of the window a picture takes at most that has to come soon: the visible part of the canvas, and somewhat more. */
const roomReach = 1.15;
/** Pixels of the device that are kept for it at most: 36 MB. On a larger screen memory comes with each picture. */
const mostRoom = 9_000_000;

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
  const worker = new Worker(new URL('./painter-worker.ts', import.meta.url), { type: 'module' });
  const pixels = (size: number) => Math.ceil(size * roomReach * window.devicePixelRatio);
  const room: ToPainter = { type: 'room', width: pixels(window.innerWidth), height: pixels(window.innerHeight) };
  if (room.width * room.height <= mostRoom) worker.postMessage(room);
  return worker;
}
