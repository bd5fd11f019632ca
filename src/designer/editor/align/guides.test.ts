import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framed } from '../frame.ts';
import { findGuides } from './guides.ts';

const frame = (x: number, y: number, width = 240, height = 64): Framed => ({ position: { x, y }, size: { width, height } });
const anyFrame = fc
  .tuple(
    fc.integer({ min: -400, max: 400 }),
    fc.integer({ min: -400, max: 400 }),
    fc.integer({ min: 20, max: 300 }),
    fc.integer({ min: 20, max: 300 }),
  )
  .map((numbers) => frame(...numbers));

describe('guides', () => {
  it('bring edges into line and show the line through all that share it', () => {
    const guided = findGuides(frame(4, 300), [frame(0, 0), frame(0, 100)], 6);
    expect(guided.by).toEqual({ x: -4, y: 0 });
    expect(guided.guides).toContainEqual({ across: 'x', at: 0, from: 0, to: 364 });
  });

  it('bring middles of different sizes into line', () => {
    expect(findGuides(frame(23, 300, 200), [frame(0, 0)], 6).by.x).toBe(-3);
  });

  it('leave alone what is out of reach', () => {
    expect(findGuides(frame(1000, 1000), [frame(0, 0)], 6)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
  });

  it('move by the reach at most, and a second time by nothing', () => {
    fc.assert(
      fc.property(anyFrame, fc.array(anyFrame, { maxLength: 5 }), fc.integer({ min: 0, max: 12 }), (moving, others, reach) => {
        const { by } = findGuides(moving, others, reach);
        expect(Math.max(Math.abs(by.x), Math.abs(by.y))).toBeLessThanOrEqual(reach);
        const placed = frame(moving.position.x + by.x, moving.position.y + by.y, moving.size.width, moving.size.height);
        expect(findGuides(placed, others, reach).by).toEqual({ x: 0, y: 0 });
      }),
    );
  });
});
