import type { Position, Size } from '#domain/pipeline/pipeline.ts';

/** Something that takes up room on the canvas. */
export interface Framed {
  readonly position: Position;
  readonly size: Size;
}

/** Whether `inner` lies fully in `outer`. */
export function encloses(outer: Framed, inner: Framed): boolean {
  return (
    inner.position.x >= outer.position.x &&
    inner.position.y >= outer.position.y &&
    inner.position.x + inner.size.width <= outer.position.x + outer.size.width &&
    inner.position.y + inner.size.height <= outer.position.y + outer.size.height
  );
}

/** Whether two overlap, or come nearer to each other than `gap`. */
export function overlaps(one: Framed, other: Framed, gap = 0): boolean {
  return (
    one.position.x < other.position.x + other.size.width + gap &&
    other.position.x < one.position.x + one.size.width + gap &&
    one.position.y < other.position.y + other.size.height + gap &&
    other.position.y < one.position.y + one.size.height + gap
  );
}

/** The smallest frame around all, or null around nothing. */
export function frameAround(items: readonly Framed[]): Framed | null {
  if (items.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { position, size } of items) {
    left = Math.min(left, position.x);
    top = Math.min(top, position.y);
    right = Math.max(right, position.x + size.width);
    bottom = Math.max(bottom, position.y + size.height);
  }
  return { position: { x: left, y: top }, size: { width: right - left, height: bottom - top } };
}

/** How far two are from each other at their nearest; 0 where they touch or overlap. */
export function distanceBetween(one: Framed, other: Framed): number {
  const dx = Math.max(one.position.x - other.position.x - other.size.width, other.position.x - one.position.x - one.size.width, 0);
  const dy = Math.max(one.position.y - other.position.y - other.size.height, other.position.y - one.position.y - one.size.height, 0);
  return Math.hypot(dx, dy);
}
