import { expect, test } from 'vitest';
import type { DrawnItem } from '../painter/drawing.ts';
import { createSceneKeeper } from '../painter/scene-keeper.ts';
import { nextLive, type Viewport } from './live-nodes.ts';

const columns = 40;
const items = Array.from({ length: 1600 }, (_, at): DrawnItem => ({
  id: `n${at}`,
  kind: 'node',
  x: (at % columns) * 280,
  y: Math.floor(at / columns) * 136,
  width: 240,
  height: 64,
  label: '',
  detail: '',
  look: 0,
  disabled: false,
  ports: '',
}));
const { scene } = (() => {
  const keeper = createSceneKeeper(() => {});
  keeper.draw({ items, links: [], sideways: false });
  return keeper;
})();

const at = (x: number, y: number, zoom: number): Viewport => ({ x: -x * zoom, y: -y * zoom, zoom, width: 850, height: 820 });
const none: ReadonlySet<number> = new Set();
const mostNew = 12;

/** What is in the page once nothing changes any more, and in how many frames. */
function settle(viewport: Viewport, live: ReadonlySet<number> = none, pinned: ReadonlySet<number> = none) {
  for (let frames = 1; ; frames += 1) {
    const step = nextLive(scene, live, { viewport, pinned, mostNew });
    live = step.live;
    if (step.isSettled) return { live, frames };
  }
}

test('cards that can be read are in the page, those around what is visible too, so many a frame', () => {
  const { live, frames } = settle(at(2800, 1360, 1));
  expect(live).toContain(10 * columns + 10);
  expect(live).toContain(10 * columns + 9);
  expect(live.size).toBeLessThan(60);
  expect(frames).toBeGreaterThanOrEqual(live.size / 12);
});

test('the first to come are those in the middle', () => {
  const { live } = nextLive(scene, none, { viewport: at(2800, 1360, 1), pinned: none, mostNew });
  expect(live.size).toBe(12);
  expect(live).toContain(13 * columns + 11);
});

test('a card stays while it is near, and goes when it is far', () => {
  const { live } = settle(at(2800, 1360, 1));
  const near = settle(at(3200, 1360, 1), live).live;
  expect(near).toContain(10 * columns + 10);
  expect(settle(at(5600, 1360, 1), near).live).not.toContain(10 * columns + 10);
});

test('too small to read, nothing is in the page; between the two bounds things stay as they are', () => {
  expect(settle(at(2800, 1360, 0.4)).live.size).toBe(0);
  expect(settle(at(2800, 1360, 0.47)).live.size).toBe(0);
  const { live } = settle(at(2800, 1360, 0.6));
  expect(settle(at(2800, 1360, 0.47), live).live.size).toBeGreaterThan(0);
  expect(settle(at(2800, 1360, 0.4), live).live.size).toBe(0);
});

test('what someone holds stays, wherever one looks', () => {
  const held = new Set([7]);
  expect(settle(at(9000, 5000, 1), none, held).live).toContain(7);
  expect([...settle(at(0, 0, 0.05), none, held).live]).toEqual([7]);
});

test('while the view moves, only what someone holds comes, and nothing goes', () => {
  const { live } = settle(at(2800, 1360, 1));
  expect(nextLive(scene, live, { viewport: null, pinned: none, mostNew })).toEqual({ live, isSettled: true });
  expect([...nextLive(scene, none, { viewport: null, pinned: new Set([7]), mostNew }).live]).toEqual([7]);
});
