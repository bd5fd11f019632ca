import { describe, expect, it } from 'vitest';
import { departuresOf, placesAt } from './glide.ts';

const at = (id: string, x: number, y = 0) => ({ id, position: { x, y } });

describe('gliding', () => {
  it('goes from where an item was drawn to where it lies now', () => {
    const glide = departuresOf([at('a', 0), at('b', 0)], [at('a', 100), at('b', 0)], new Map());
    expect(glide?.from).toEqual(new Map([['a', { x: 0, y: 0 }]]));
    expect(glide && placesAt(glide, 0).get('a')).toEqual({ x: 0, y: 0 });
    expect(glide && placesAt(glide, 1).get('a')).toEqual({ x: 100, y: 0 });
    expect(glide && placesAt(glide, 0.5).get('a')?.x).toBeGreaterThan(50);
  });

  it('leaves alone what was dragged to its place, what went a step, and what came or went', () => {
    expect(departuresOf([at('a', 0)], [at('a', 300)], new Map([['a', { x: 300, y: 0 }]]))).toBeNull();
    expect(departuresOf([at('a', 0)], [at('a', 8)], new Map())).toBeNull();
    expect(departuresOf([at('a', 0)], [at('a', 300), at('b', 0)], new Map())).toBeNull();
  });

  it('jumps where too much moves at once', () => {
    const many = (x: number) => Array.from({ length: 300 }, (_, index) => at(`n${index}`, x));
    expect(departuresOf(many(0), many(500), new Map())).toBeNull();
  });
});
