import { expect, it } from 'vitest';
import { readableZoom } from '../../editor/zoom-levels.ts';
import { startOfComparison } from './start-of-comparison.ts';
import type { ComparedItem } from './to-compared-items.ts';
import type { ComparedLink } from './to-compared-links.ts';

const room = { width: 900, height: 600 };
const item = (at: number, change: ComparedItem['change'] = null): ComparedItem => ({
  id: `n${at}`,
  kind: 'node',
  title: `n${at}`,
  component: null,
  change,
  position: { x: (at % 10) * 280, y: Math.floor(at / 10) * 140 },
  size: { width: 240, height: 64 },
  inside: 0,
});
const itemsWith = (count: number, ...changed: readonly number[]) =>
  Array.from({ length: count }, (_, at) => item(at, changed.includes(at) ? 'changed' : null));
const link = (source: number, target: number, change: ComparedLink['change']): ComparedLink => ({
  id: `n${source} n${target}`,
  source: `n${source}`,
  target: `n${target}`,
  change,
  ends: [],
});

/** The items that a comparison opens on, and whether they can be read. */
function opened(items: readonly ComparedItem[], links: readonly ComparedLink[] = []) {
  const { x, y, zoom } = startOfComparison(items, links, room);
  const isInSight = ({ position, size }: ComparedItem) =>
    position.x * zoom + x >= 0 &&
    position.y * zoom + y >= 0 &&
    (position.x + size.width) * zoom + x <= room.width &&
    (position.y + size.height) * zoom + y <= room.height;
  return { inSight: items.filter(isInSight).map(({ id }) => id), isReadable: zoom >= readableZoom };
}

it('a comparison opens on all of it where that can be read', () => {
  const items = itemsWith(6, 5);
  expect(opened(items)).toEqual({ inSight: items.map(({ id }) => id), isReadable: true });
});

it('a large comparison opens on what differs, and on both ends of links that do, so near that they can be read', () => {
  const items = itemsWith(200, 112);
  const start = opened(items, [link(121, 132, 'added'), link(0, 199, null)]);
  expect(start.isReadable).toBe(true);
  expect(start.inSight).toEqual(expect.arrayContaining(['n112', 'n121', 'n132']));
  expect(start.inSight.length).toBeLessThan(50);
});

it('a large comparison with differences far apart opens on as many from the first on as can be read', () => {
  const start = opened(itemsWith(200, 11, 22, 199));
  expect(start.isReadable).toBe(true);
  expect(start.inSight).toEqual(expect.arrayContaining(['n11', 'n22']));
  expect(start.inSight).not.toContain('n199');
});

it('a large comparison of which nothing that differs is drawn opens on all of it', () => {
  const items = itemsWith(200);
  expect(opened(items)).toEqual({ inSight: items.map(({ id }) => id), isReadable: false });
});
