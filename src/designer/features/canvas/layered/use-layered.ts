import { useState } from 'react';
import { dropPreparedPainter, preparePainter } from '../painter/prepared-worker.ts';

const enterCount = 40;
const leaveCount = 30;

/** Whether a pipeline of so many nodes is painted when it is opened. */
export function isLarge(count: number): boolean {
  return count > enterCount;
}

/** Whether a pipeline is so large that it is painted; it stays so until it is well below the bound. */
export function useLayered(count: number): boolean {
  const [isLayered, setIsLayered] = useState(isLarge(count));
  const next = count > (isLayered ? leaveCount : enterCount);
  if (next !== isLayered) setIsLayered(next);
  return next;
}

/** To be called when it is known how many nodes the pipeline has that comes: where they are painted, a painter gets ready. */
export function prepareCanvas(count: number): void {
  if (isLarge(count)) preparePainter();
  else dropPreparedPainter();
}
