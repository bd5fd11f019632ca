import { getViewportForBounds, type Viewport } from 'reactflow';
import type { Size } from '#domain/pipeline/pipeline.ts';
import { type Framed, frameAround } from '../../editor/frame.ts';
import { readableZoom } from '../../editor/zoom-levels.ts';
import type { ComparedItem } from './to-compared-items.ts';
import type { ComparedLink } from './to-compared-links.ts';

export const zoomsOfComparison = { least: 0.05, most: 2 } as const;

const mostZoomAtStart = 1;
/** Around what a comparison opens on, as part of it. */
const plainRoom = 0.1;

/**
 * The view that a comparison opens with, in so much room, in pixels: all of it, or where that can't be read what differs, with
 * both ends of each link that does, from the first card on as much as can be read together.
 */
export function startOfComparison(items: readonly ComparedItem[], links: readonly ComparedLink[], room: Size): Viewport {
  const whole = viewOf(frameAround(items), room);
  if (whole.zoom >= readableZoom) return whole;
  const ends = new Set(links.flatMap(({ source, target, change }) => (change === null ? [] : [source, target])));
  const differing = [
    ...items.filter(({ change }) => change !== null),
    ...items.filter(({ id, change }) => change === null && ends.has(id)),
  ];
  return differing.length > 0 ? viewOf(readableFrame(differing, room), room) : whole;
}

/** The frame around the first item and, one after the other, those with which it can still be read. */
function readableFrame(items: readonly Framed[], room: Size): Framed | null {
  return items.reduce<Framed | null>((frame, item) => {
    const wider = frameAround(frame ? [frame, item] : [item]);
    return frame && viewOf(wider, room).zoom < readableZoom ? frame : wider;
  }, null);
}

function viewOf(frame: Framed | null, { width, height }: Size): Viewport {
  if (!frame) return { x: 0, y: 0, zoom: 1 };
  return getViewportForBounds({ ...frame.position, ...frame.size }, width, height, zoomsOfComparison.least, mostZoomAtStart, plainRoom);
}
