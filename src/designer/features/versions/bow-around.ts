import type { ComparedItem } from './to-compared-items.ts';
import type { ComparedLink } from './to-compared-links.ts';

const gap = 28;

/**
 * Where a line has to go to pass the cards that lie between its ends: an x beside them, or null where none is in its way. What
 * is gone passes on the right, all else on the left, so that the two don't cover each other.
 */
export function bowAround({ source, target, change }: ComparedLink, items: readonly ComparedItem[]): number | null {
  const from = items.find(({ id }) => id === source);
  const to = items.find(({ id }) => id === target);
  if (!from || !to) return null;
  const [start, end] = [
    { x: from.position.x + from.size.width / 2, y: from.position.y + from.size.height },
    { x: to.position.x + to.size.width / 2, y: to.position.y },
  ];
  const passed = items.filter(({ id, kind, position: { x, y }, size }) => {
    if (id === source || id === target || kind === 'group' || kind === 'frame') return false;
    const middle = y + size.height / 2;
    if (middle < start.y || middle > end.y) return false;
    const at = start.x + ((end.x - start.x) * (middle - start.y)) / (end.y - start.y);
    return at > x && at < x + size.width;
  });
  if (passed.length === 0) return null;
  if (change === 'removed') return Math.max(...passed.map(({ position, size }) => position.x + size.width)) + gap;
  return Math.min(...passed.map(({ position }) => position.x)) - gap;
}
