import type { Viewport } from 'reactflow';
import { encloses, type Framed, frameAround, leastPan } from '../../editor/frame.ts';
import { type Canvas, cornersOf } from './fit-view.ts';
import { lookedAt } from './in-sight.ts';
import { type Area, meets } from './painter/find-in-scene.ts';

/** Room between what is kept in sight and the edge of the canvas, in pixels. */
export const edgePx = 16;
/** The same between it and what lies over a corner. */
const gapPx = 8;

/**
 * The view where it shows all frames, else moved as little as it takes to show them with a little room around; not under
 * minimap and controls, as far as there is room beside or above those.
 */
export function showFrames(view: Viewport, canvas: Canvas, frames: readonly Framed[]): Viewport {
  const frame = frameAround(frames);
  if (!frame) return view;
  const shown = encloses(lookedAt(view, canvas), frame) ? view : pannedTo(view, canvas, frame);
  if (isClear(shown, canvas, frames)) return shown;
  const ways = waysOut(areaIn(shown, frame), cornersOf(canvas)).map((by) => ({ ...shown, x: shown.x + by.x, y: shown.y + by.y }));
  const clear = ways.filter((way) => encloses(lookedAt(way, canvas), frame) && isClear(way, canvas, frames));
  const far = ({ x, y }: Viewport) => Math.hypot(x - view.x, y - view.y);
  return clear.toSorted((one, other) => far(one) - far(other))[0] ?? shown;
}

function pannedTo(view: Viewport, canvas: Canvas, { position, size }: Framed): Viewport {
  const { zoom } = view;
  const room = edgePx / zoom;
  const roomy = {
    position: { x: position.x - room, y: position.y - room },
    size: { width: size.width + 2 * room, height: size.height + 2 * room },
  };
  const { x, y } = leastPan(lookedAt(view, canvas), roomy);
  return { x: -x * zoom, y: -y * zoom, zoom };
}

function isClear(view: Viewport, canvas: Canvas, frames: readonly Framed[]): boolean {
  const corners = cornersOf(canvas);
  return !frames.some((frame) => corners.some((corner) => meets(areaIn(view, frame), corner)));
}

/** Where a frame is in a view, in pixels of the canvas. */
function areaIn({ x, y, zoom }: Viewport, { position, size }: Framed): Area {
  return { x: position.x * zoom + x, y: position.y * zoom + y, width: size.width * zoom, height: size.height * zoom };
}

/** How an area gets above or beside each of the corners. */
function waysOut(area: Area, corners: readonly Area[]): readonly { readonly x: number; readonly y: number }[] {
  return corners.flatMap((corner) => [
    { x: 0, y: corner.y - gapPx - area.y - area.height },
    { x: corner.x + corner.width + gapPx - area.x, y: 0 },
    { x: corner.x - gapPx - area.x - area.width, y: 0 },
  ]);
}
