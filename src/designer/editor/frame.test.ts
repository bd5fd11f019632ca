import { expect, test } from 'vitest';
import { freePlaceNear, leastPan, overlaps } from './frame.ts';

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

test('a view moves no further than it takes to show what is wanted, and not where it shows that', () => {
  const view = { position: { x: 0, y: 0 }, size: { width: 500, height: 300 } };
  expect(leastPan(view, { position: { x: 300, y: 0 }, size })).toEqual({ x: 0, y: 0 });
  expect(leastPan(view, { position: { x: 340, y: -20 }, size })).toEqual({ x: 40, y: -20 });
  expect(leastPan(view, { position: { x: -900, y: 250 }, size })).toEqual({ x: -900, y: 50 });
});

test('a view of a part of what is wanted stays where it is, and else moves just into it', () => {
  const view = { position: { x: 0, y: 0 }, size: { width: 500, height: 300 } };
  expect(leastPan(view, { position: { x: -100, y: -100 }, size: { width: 900, height: 900 } })).toEqual({ x: 0, y: 0 });
  expect(leastPan(view, { position: { x: 50, y: -900 }, size: { width: 900, height: 900 } })).toEqual({ x: 50, y: -300 });
});
