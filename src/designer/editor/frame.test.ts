import { expect, test } from 'vitest';
import { freePlaceNear, overlaps } from './frame.ts';

const size = { width: 200, height: 100 };

test('what is wanted at a free place lies there, and else beside what is in the way', () => {
  const wanted = { position: { x: 8, y: 8 }, size };
  expect(freePlaceNear(wanted, [], 16)).toEqual(wanted.position);
  const taken = [{ position: { x: 0, y: 0 }, size }];
  const position = freePlaceNear(wanted, taken, 16);
  expect(taken.some((other) => overlaps({ position, size }, other, 16))).toBe(false);
  expect(Math.abs(position.y - 8)).toBeLessThanOrEqual(144);
});

test('where all around is taken, it lies where it was wanted', () => {
  const wanted = { position: { x: 0, y: 0 }, size };
  expect(freePlaceNear(wanted, [{ position: { x: -5000, y: -5000 }, size: { width: 10_000, height: 10_000 } }], 16)).toEqual({
    x: 0,
    y: 0,
  });
});
