import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framed } from '../frame.ts';
import { align, type Alignment, alignments, distribute } from './align.ts';

const frame = fc.record({
  position: fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }),
  size: fc.record({ width: fc.integer({ min: 20, max: 400 }), height: fc.integer({ min: 20, max: 400 }) }),
});
const frames = fc
  .array(frame, { minLength: 2, maxLength: 6 })
  .map((list): ReadonlyMap<string, Framed> => new Map(list.map((one, at) => [`i${at}`, one])));

const lineOf: Readonly<Record<Alignment, (frame: Framed) => number>> = {
  left: ({ position }) => position.x,
  centre: ({ position, size }) => position.x + size.width / 2,
  right: ({ position, size }) => position.x + size.width,
  top: ({ position }) => position.y,
  middle: ({ position, size }) => position.y + size.height / 2,
  bottom: ({ position, size }) => position.y + size.height,
};

function after(before: ReadonlyMap<string, Framed>, places: ReturnType<typeof align>): Framed[] {
  return [...before].map(([id, { position, size }]) => ({ position: places.get(id) ?? position, size }));
}

describe('aligning', () => {
  it.each(alignments)('brings all items to one line: %s', (alignment) => {
    fc.assert(
      fc.property(frames, (before) => {
        const lines = after(before, align(before, alignment)).map(lineOf[alignment]);
        expect(Math.max(...lines) - Math.min(...lines)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('moves nothing along the line', () => {
    fc.assert(
      fc.property(frames, (before) => {
        expect(after(before, align(before, 'left')).map(({ position }) => position.y)).toEqual(
          [...before.values()].map(({ position }) => position.y),
        );
      }),
    );
  });

  it('aligned once is aligned for good', () => {
    fc.assert(
      fc.property(frames, fc.constantFrom('left', 'right', 'top', 'bottom'), (before, alignment) => {
        const once = new Map(after(before, align(before, alignment)).map((one, at) => [`i${at}`, one]));
        expect(align(once, alignment)).toEqual(new Map([...once].map(([id, { position }]) => [id, position])));
      }),
    );
  });
});

describe('distributing', () => {
  it.each(['horizontally', 'vertically'] as const)('leaves the same room between neighbours: %s', (distribution) => {
    const [axis, side] = distribution === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const);
    fc.assert(
      fc.property(frames, (before) => {
        const places = [...distribute(before, distribution)].map(([id, position]) => ({
          position,
          size: before.get(id)?.size ?? { width: 0, height: 0 },
        }));
        const gaps = places
          .slice(1)
          .map((one, at) => one.position[axis] - ((places[at]?.position[axis] ?? 0) + (places[at]?.size[side] ?? 0)));
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('keeps the outer two of three cards and puts the third in the middle', () => {
    const card = (x: number): Framed => ({ position: { x, y: 0 }, size: { width: 100, height: 50 } });
    const places = distribute(
      new Map([
        ['a', card(0)],
        ['b', card(110)],
        ['c', card(400)],
      ]),
      'horizontally',
    );
    expect([...places.values()].map(({ x }) => x)).toEqual([0, 200, 400]);
  });
});
