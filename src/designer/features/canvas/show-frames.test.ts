import { describe, expect, it } from 'vitest';
import { showFrames } from './show-frames.ts';

const canvas = { width: 1000, height: 600, hasMinimap: true };
const view = { x: 0, y: 0, zoom: 1 };
const cardAt = (x: number, y: number) => ({ position: { x, y }, size: { width: 240, height: 64 } });
const shownAt = (x: number, y: number, on = canvas, zoom = 1) => {
  const to = showFrames({ ...view, zoom }, on, [cardAt(x, y)]);
  return { left: x * zoom + to.x, right: (x + 240) * zoom + to.x, top: y * zoom + to.y, bottom: (y + 64) * zoom + to.y };
};

describe('a card that is to be in sight', () => {
  it('leaves the view as it is where it is, also between controls and minimap', () => {
    expect(showFrames(view, canvas, [cardAt(300, 200)])).toBe(view);
    expect(showFrames(view, canvas, [cardAt(400, 530)])).toBe(view);
    expect(showFrames(view, canvas, [])).toBe(view);
  });

  it('comes in by as little as it takes', () => {
    expect(shownAt(-100, 200)).toMatchObject({ left: 16, top: 200 });
    expect(shownAt(400, 700)).toMatchObject({ left: 400, bottom: 584 });
  });

  it('is above the controls, or beside them where that is nearer', () => {
    expect(shownAt(40, 530)).toMatchObject({ left: 40, bottom: 544 });
    expect(shownAt(240, 530)).toMatchObject({ left: 266, top: 530 });
    expect(shownAt(-300, 700)).toMatchObject({ left: 16, bottom: 544 });
  });

  it('is above the minimap or beside it, where there is one', () => {
    expect(shownAt(760, 450)).toMatchObject({ left: 760, bottom: 468 });
    expect(shownAt(600, 530)).toMatchObject({ right: 818, top: 530 });
    expect(showFrames(view, { ...canvas, hasMinimap: false }, [cardAt(760, 450)])).toBe(view);
  });

  it('keeps as clear of them however near one looks', () => {
    expect(shownAt(200, 1100, canvas, 0.5).bottom).toBeLessThanOrEqual(544);
  });

  it('lies under them where a canvas has no room beside', () => {
    const low = { width: 420, height: 150, hasMinimap: true };
    expect(showFrames(view, low, [cardAt(40, 60)])).toBe(view);
  });

  it('counts each of several for itself', () => {
    expect(showFrames(view, canvas, [cardAt(40, 200), cardAt(400, 530)])).toBe(view);
    const { x, y } = showFrames(view, canvas, [cardAt(40, 530), cardAt(400, 200)]);
    expect({ x, y }).toEqual({ x: 0, y: -50 });
  });
});
