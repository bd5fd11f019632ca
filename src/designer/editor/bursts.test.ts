import { expect, it } from 'vitest';
import { createBursts } from './bursts.ts';

it('a burst goes on while the hand does, however long, and ends once it has rested for more than a second', () => {
  const times = [100, 900, 1800, 2800, 5300, 5400];
  const burstNow = createBursts(() => times.shift() ?? 0);
  expect(times.slice().map(burstNow)).toEqual([100, 100, 100, 100, 5300, 5300]);
});
