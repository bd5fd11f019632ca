import type { Position, Size } from '#domain/pipeline/pipeline.ts';

/** How far a free place is looked for at least, and in which steps, in canvas units; for what is larger, as far as this many times its size. */
const leastReach = 800;
const leastStride = 16;
const reachInSizes = 2.5;

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

/** Where what is looked at goes, moved as little as it takes to show all of `wanted`, or nothing else where it is larger. */
export function leastPan(view: Framed, wanted: Framed): Position {
  const along = (axis: 'x' | 'y', side: 'width' | 'height') => {
    const start = wanted.position[axis];
    const end = start + wanted.size[side] - view.size[side];
    return Math.min(Math.max(view.position[axis], Math.min(start, end)), Math.max(start, end));
  };
  return { x: along('x', 'width'), y: along('y', 'height') };
}

/** How far two are from each other at their nearest; 0 where they touch or overlap. */
export function distanceBetween(one: Framed, other: Framed): number {
  const dx = Math.max(one.position.x - other.position.x - other.size.width, other.position.x - one.position.x - one.size.width, 0);
  const dy = Math.max(one.position.y - other.position.y - other.size.height, other.position.y - one.position.y - one.size.height, 0);
  return Math.hypot(dx, dy);
}

/** The nearest place to where something is wanted at which it keeps `gap` from all that is `taken`; that place itself where none is near. */
export function freePlaceNear(wanted: Framed, taken: readonly Framed[], gap: number): Position {
  const reach = Math.max(leastReach, reachInSizes * Math.max(wanted.size.width, wanted.size.height));
  const stride = leastStride * Math.floor(reach / leastReach);
  const near = taken.filter((other) => distanceBetween(wanted, other) <= reach + gap);
  const isFree = (position: Position) => !near.some((other) => overlaps({ position, size: wanted.size }, other, gap));
  for (let far = 0; far <= reach; far += stride) {
    const place = ringAround(wanted.position, far, stride).find(isFree);
    if (place) return place;
  }
  return wanted.position;
}

/** The places of a grid that lie `far` from the middle to a side, those straight beside it first. */
function ringAround({ x, y }: Position, far: number, stride: number): Position[] {
  const places: Position[] = [];
  for (let along = 0; along <= far; along += stride) {
    for (const one of along === 0 ? [0] : [along, -along]) {
      places.push({ x: x + far, y: y + one }, { x: x - far, y: y + one }, { x: x + one, y: y + far }, { x: x + one, y: y - far });
    }
  }
  return places;
}
