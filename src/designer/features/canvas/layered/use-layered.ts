import { useState } from 'react';
import { dropPreparedPainter, preparePainter } from '../painter/painter.ts';

const enterCount = 80;
const leaveCount = 60;

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

/**
 * To be called when a pipeline will be shown, and again when it is known how many nodes it has: what takes time to start
 * is then there in time.
 */
export function prepareCanvas(count: number | undefined): void {
  if (count === undefined || isLarge(count)) preparePainter();
  else dropPreparedPainter();
}
