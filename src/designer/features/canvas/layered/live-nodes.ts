import { type Area, touches } from '../painter/find-in-scene.ts';
import type { Scene } from '../painter/scene.ts';

/** From this zoom on cards are worth their place in the page; they stay until it is well below. */
const enterZoom = 0.5;
const leaveZoom = 0.45;
/** Pixels on the screen around what is visible. */
const enterMargin = 150;
const leaveMargin = 500;
/** In one frame, so that a fast pan never stalls. */
const mostNew = 12;
const mostGone = 24;

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** Which items are in the page, by slot; `isSettled` is false where the next frame should go on. */
export interface LiveStep {
  readonly live: ReadonlySet<number>;
  readonly isSettled: boolean;
}

/** One frame's step towards what should be in the page. Pinned slots are and stay in it. */
export function nextLive(scene: Scene, live: ReadonlySet<number>, viewport: Viewport, pinned: ReadonlySet<number>): LiveStep {
  const inner = around(viewport, enterMargin);
  const outer = around(viewport, leaveMargin);
  const stays = (slot: number) => scene.kinds[slot] !== 0 && viewport.zoom >= leaveZoom && touches(scene, slot, outer);
  const gone = [...live].filter((slot) => !pinned.has(slot) && !stays(slot));
  const wanted = viewport.zoom >= (live.size > pinned.size ? leaveZoom : enterZoom) ? slotsIn(scene, inner) : [];
  const fresh = [...pinned, ...wanted].filter((slot) => !live.has(slot));
  if (gone.length + fresh.length === 0) return { live, isSettled: true };
  const next = new Set(live);
  for (const slot of gone.slice(0, mostGone)) next.delete(slot);
  for (const slot of nearestFirst(scene, fresh, viewport).slice(0, mostNew)) next.add(slot);
  return { live: next, isSettled: gone.length <= mostGone && fresh.length <= mostNew };
}

function around({ x, y, zoom, width, height }: Viewport, margin: number): Area {
  return { x: (-x - margin) / zoom, y: (-y - margin) / zoom, width: (width + 2 * margin) / zoom, height: (height + 2 * margin) / zoom };
}

function slotsIn(scene: Scene, area: Area): number[] {
  const found: number[] = [];
  for (let slot = 0; slot < scene.itemCount; slot += 1) if (scene.kinds[slot] !== 0 && touches(scene, slot, area)) found.push(slot);
  return found;
}

function nearestFirst(scene: Scene, slots: readonly number[], { x, y, zoom, width, height }: Viewport): number[] {
  if (slots.length <= mostNew) return [...slots];
  const middle = { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
  const away = (slot: number) =>
    Math.abs((scene.places[slot * 4] ?? 0) - middle.x) + Math.abs((scene.places[slot * 4 + 1] ?? 0) - middle.y);
  return slots.toSorted((one, other) => away(one) - away(other));
}
