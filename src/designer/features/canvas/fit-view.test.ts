import { describe, expect, it } from 'vitest';
import { viewOf } from './fit-view.ts';

const canvas = { width: 830, height: 820, hasMinimap: true };
const shown = (area: { x: number; y: number; width: number; height: number }, on = canvas) => {
  const { x, y, zoom } = viewOf(area, on, 0.05);
  return { left: area.x * zoom + x, right: (area.x + area.width) * zoom + x, bottom: (area.y + area.height) * zoom + y, zoom };
};

describe('a fitted view', () => {
  it('is in the middle where nothing lies over it', () => {
    const { left, right, zoom } = shown({ x: 0, y: 0, width: 300, height: 600 });
    expect(zoom).toBe(1);
    expect(left).toBeCloseTo(canvas.width - right);
  });

  it('keeps out of the corners of controls and minimap', () => {
    const square = { x: 50, y: -20, width: 2000, height: 2000 };
    expect(shown(square).bottom).toBeLessThanOrEqual(canvas.height - 124);
    const without = shown(square, { ...canvas, hasMinimap: false });
    expect(without.bottom).toBeLessThanOrEqual(canvas.height - 46);
    expect(without.bottom).toBeGreaterThan(canvas.height - 124);
  });

  it('stands beside the minimap where there is more room than above it', () => {
    const wide = { ...canvas, width: 1400, height: 500 };
    expect(shown({ x: 0, y: 0, width: 2000, height: 1000 }, wide).right).toBeLessThanOrEqual(wide.width - 174);
  });

  it('lies under the minimap rather than become much smaller', () => {
    const low = { ...canvas, width: 420, height: 330 };
    expect(shown({ x: 0, y: 0, width: 2000, height: 2000 }, low).bottom).toBeGreaterThan(low.height - 46);
  });
});
