import { type Area, touches } from '../painter/find-in-scene.ts';
import type { Scene } from '../painter/scene.ts';
import { readableZoom } from '../../../editor/zoom-levels.ts';

/** From this zoom on cards are worth their place in the page; they stay as long as they can be read. */
const enterZoom = 0.5;
/** Pixels on the screen around what is visible. */
const enterMargin = 150;
const leaveMargin = 500;
/** So many times more cards go in a frame than come. */
const goneForNew = 2;

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

/**
 * One frame's step towards what should be in the page, of at most so many new cards. Pinned slots are and stay in it.
 * Without a viewport, because that is on the move, nothing else comes or goes: what is painted looks the same.
 */
export function nextLive(
  scene: Scene,
  live: ReadonlySet<number>,
  { viewport, pinned, mostNew }: { readonly viewport: Viewport | null; readonly pinned: ReadonlySet<number>; readonly mostNew: number },
): LiveStep {
  const fresh = [...pinned, ...(viewport ? wantedIn(scene, viewport, live.size > pinned.size) : [])].filter((slot) => !live.has(slot));
  const gone = viewport ? goneFrom(scene, live, viewport).filter((slot) => !pinned.has(slot)) : [];
  if (gone.length + fresh.length === 0) return { live, isSettled: true };
  const mostGone = mostNew * goneForNew;
  const next = new Set(live);
  for (const slot of gone.slice(0, mostGone)) next.delete(slot);
  const first = viewport && fresh.length > mostNew ? nearestFirst(scene, fresh, viewport) : fresh;
  for (const slot of first.slice(0, mostNew)) next.add(slot);
  return { live: next, isSettled: gone.length <= mostGone && fresh.length <= mostNew };
}

function wantedIn(scene: Scene, viewport: Viewport, hasSome: boolean): number[] {
  return viewport.zoom >= (hasSome ? readableZoom : enterZoom) ? slotsIn(scene, around(viewport, enterMargin)) : [];
}

function goneFrom(scene: Scene, live: ReadonlySet<number>, viewport: Viewport): number[] {
  const outer = around(viewport, leaveMargin);
  return [...live].filter((slot) => scene.kinds[slot] === 0 || viewport.zoom < readableZoom || !touches(scene, slot, outer));
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
  const middle = { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
  const away = (slot: number) =>
    Math.abs((scene.places[slot * 4] ?? 0) - middle.x) + Math.abs((scene.places[slot * 4 + 1] ?? 0) - middle.y);
  return slots.toSorted((one, other) => away(one) - away(other));
}
