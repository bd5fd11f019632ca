import { useState } from 'react';
import { preparePainter } from '../painter/painter.ts';

const enterCount = 80;
const leaveCount = 60;

/** Whether a pipeline is so large that it is painted; it stays so until it is well below the bound. */
export function useLayered(count: number): boolean {
  const [isLayered, setIsLayered] = useState(count > enterCount);
  const next = count > (isLayered ? leaveCount : enterCount);
  if (next !== isLayered) setIsLayered(next);
  return next;
}

/** To be called as soon as it is known how many nodes will be shown: what takes time to start is then there in time. */
export function prepareCanvas(count: number): void {
  if (count > enterCount) preparePainter();
}
