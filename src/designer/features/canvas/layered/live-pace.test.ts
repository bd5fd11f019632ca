import { expect, test } from 'vitest';
import { createLivePace } from './live-pace.ts';

/** How many cards come a frame in the end where each takes so long. */
function settledAt(msEach: number): number {
  const pace = createLivePace();
  for (let frame = 0; frame < 20; frame += 1) pace.took(pace.count(), pace.count() * msEach);
  return pace.count();
}

test('as many cards come in a frame as it has time for', () => {
  expect(settledAt(1)).toBe(8);
  expect(settledAt(2)).toBe(4);
});

test('some come however slow they are, and not all at once however fast', () => {
  expect(settledAt(50)).toBe(3);
  expect(settledAt(0.01)).toBe(16);
});

test('a frame without new cards says nothing', () => {
  const pace = createLivePace();
  const before = pace.count();
  pace.took(0, 100);
  expect(pace.count()).toBe(before);
});
