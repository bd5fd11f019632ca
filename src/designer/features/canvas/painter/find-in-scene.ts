import { itemKinds, itemMarks } from './item-kinds.ts';
import { type Curve, distanceTo, setCurve } from './link-curve.ts';
import { bendPath, createPath, type LinkPath } from './link-path.ts';
import type { Scene } from './scene.ts';

/** A rectangle in canvas units. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles have a part in common. */
export function meets(one: Area, other: Area): boolean {
  return one.x < other.x + other.width && one.y < other.y + other.height && one.x + one.width > other.x && one.y + one.height > other.y;
}

/** The slot of the topmost item at a point, or -1. A group is touched at its frame and its title only. */
export function itemAt(scene: Scene, x: number, y: number, frame = 6): number {
  let found = -1;
  let rank = 0;
  for (let slot = 0; slot < scene.itemCount; slot += 1) {
    const kind = scene.kinds[slot] ?? 0;
    if (kind === 0 || kind === itemKinds.gate || !isInside(scene, slot, x, y)) continue;
    const height = rankOf(kind, scene.marks[slot] ?? 0);
    if (height < rank || (kind === itemKinds.group && !isOnFrame(scene, slot, x, y, frame))) continue;
    [found, rank] = [slot, height];
  }
  return found;
}

/** Nodes lie on top of notes, and these on groups; selected nodes lie on top of all. */
function rankOf(kind: number, marks: number): number {
  if (kind === itemKinds.group) return 1;
  if (kind === itemKinds.note) return 2;
  return (marks & itemMarks.selected) === 0 ? 3 : 4;
}

function isInside({ places }: Scene, slot: number, x: number, y: number): boolean {
  const [left = 0, top = 0, width = 0, height = 0] = [places[slot * 4], places[slot * 4 + 1], places[slot * 4 + 2], places[slot * 4 + 3]];
  return x >= left && y >= top && x <= left + width && y <= top + height;
}

const groupTitle = 28;

function isOnFrame({ places }: Scene, slot: number, x: number, y: number, frame: number): boolean {
  const [left = 0, top = 0, width = 0, height = 0] = places.subarray(slot * 4, slot * 4 + 4);
  return y < top + Math.max(groupTitle, frame) || y > top + height - frame || x < left + frame || x > left + width - frame;
}

/** The slots of all items that an area touches; notes and groups only where it holds them whole. */
export function itemsIn(scene: Scene, area: Area): number[] {
  const found: number[] = [];
  for (let slot = 0; slot < scene.itemCount; slot += 1) {
    const kind = scene.kinds[slot] ?? 0;
    if (kind === 0 || kind === itemKinds.gate || !touches(scene, slot, area)) continue;
    if ((kind === itemKinds.group || kind === itemKinds.note) && !holds(scene, slot, area)) continue;
    found.push(slot);
  }
  return found;
}

/** Whether an item lies in an area, wholly or in part. Asked for each item before anything of it is compiled: without lists. */
export function touches({ places }: Scene, slot: number, area: Area): boolean {
  const at = slot * 4;
  const x = places[at] ?? 0;
  const y = places[at + 1] ?? 0;
  if (x > area.x + area.width || y > area.y + area.height) return false;
  return x + (places[at + 2] ?? 0) >= area.x && y + (places[at + 3] ?? 0) >= area.y;
}

function holds({ places }: Scene, slot: number, area: Area): boolean {
  const [x = 0, y = 0, width = 0, height = 0] = places.subarray(slot * 4, slot * 4 + 4);
  return x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height;
}

interface Offset {
  readonly x: number;
  readonly y: number;
}

/** Where a link runs, with its ends moved by as much as is given, then without its bends; false where the slot is free. */
export function readPath(scene: Scene, slot: number, into: LinkPath, from?: Offset, to?: Offset): boolean {
  if (!readCurve(scene, slot, into, from, to)) return false;
  into.count = 1;
  if (scene.bends.size > 0 && !isMoved(from) && !isMoved(to)) leadAround(into, scene, slot);
  return true;
}

function leadAround(path: LinkPath, { bends, sideways }: Scene, slot: number): void {
  const its = bends.get(slot);
  if (its) bendPath(path, its, sideways);
}

function readCurve(scene: Scene, slot: number, { first, standOff }: LinkPath, from?: Offset, to?: Offset): boolean {
  const source = scene.ends[slot * 2] ?? -1;
  const target = scene.ends[slot * 2 + 1] ?? -1;
  if (source < 0 || target < 0) return false;
  const { places, offsets, sideways } = scene;
  let x1 = (places[source * 4] ?? 0) + (from?.x ?? 0);
  let y1 = (places[source * 4 + 1] ?? 0) + (from?.y ?? 0);
  let x2 = (places[target * 4] ?? 0) + (to?.x ?? 0);
  let y2 = (places[target * 4 + 1] ?? 0) + (to?.y ?? 0);
  if (sideways) {
    x1 += places[source * 4 + 2] ?? 0;
    y1 += offsets[slot * 2] ?? 0;
    y2 += offsets[slot * 2 + 1] ?? 0;
  } else {
    x1 += offsets[slot * 2] ?? 0;
    y1 += places[source * 4 + 3] ?? 0;
    x2 += offsets[slot * 2 + 1] ?? 0;
  }
  setCurve(first, x1, y1, x2, y2, sideways, standOff);
  return true;
}

function isMoved(by: Offset | undefined): boolean {
  return by !== undefined && (by.x !== 0 || by.y !== 0);
}

/** Whether a path may be seen in an area: whether the rectangle around one of its curves touches it. */
export function pathTouches({ count, first, curves }: LinkPath, area: Area): boolean {
  if (count === 1) return curveTouches(first, area);
  for (let at = 0; at < count; at += 1) {
    const curve = curves[at];
    if (curve && curveTouches(curve, area)) return true;
  }
  return false;
}

function curveTouches({ x1, y1, cx1, cy1, cx2, cy2, x2, y2 }: Curve, area: Area): boolean {
  return (
    Math.min(x1, x2, cx2) <= area.x + area.width &&
    Math.max(x1, x2, cx1) >= area.x &&
    Math.min(y1, y2, cy2) <= area.y + area.height &&
    Math.max(y1, y2, cy1) >= area.y
  );
}

/** The slot of the link nearest to a point within a distance, or -1. */
export function linkAt(scene: Scene, x: number, y: number, distance: number): number {
  const path = createPath();
  const around = { x: x - distance, y: y - distance, width: 2 * distance, height: 2 * distance };
  let [found, nearest] = [-1, distance];
  for (let slot = 0; slot < scene.linkCount; slot += 1) {
    if (!readPath(scene, slot, path) || !pathTouches(path, around)) continue;
    for (let at = 0; at < path.count; at += 1) {
      const curve = path.curves[at];
      const away = curve ? distanceTo(curve, x, y) : Infinity;
      if (away <= nearest) [found, nearest] = [slot, away];
    }
  }
  return found;
}

/** The rectangle around all items, or around some; null where there are none. */
export function boundsOf(scene: Scene, slots?: Iterable<number>): Area | null {
  const { kinds, places } = scene;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const slot of slots ?? kinds.subarray(0, scene.itemCount).keys()) {
    if (kinds[slot] === 0) continue;
    const x = places[slot * 4] ?? 0;
    const y = places[slot * 4 + 1] ?? 0;
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + (places[slot * 4 + 2] ?? 0));
    bottom = Math.max(bottom, y + (places[slot * 4 + 3] ?? 0));
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
