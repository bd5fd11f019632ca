import type { Viewport } from 'reactflow';
import type { Level } from '#domain/pipeline/level.ts';
import type { Size } from '#domain/pipeline/pipeline.ts';
import { cardSize, subPipelineSize } from '../../editor/card-size.ts';
import { framesOf } from '../../editor/carried-by.ts';
import { type Framed, overlaps } from '../../editor/frame.ts';
import type { KeptViews } from './kept-views.ts';

/** So much of an item must be visible, in pixels, that one sees where to go; of one that is drawn smaller, half. */
const leastPx = 8;

/** The part of the canvas that a view shows at a size in pixels. */
export function lookedAt({ x, y, zoom }: Viewport, { width, height }: Size): Framed {
  return { position: { x: -x / zoom, y: -y / zoom }, size: { width: width / zoom, height: height / zoom } };
}

/** Whether anything of a level is in sight. */
export function showsAny(view: Viewport, size: Size, level: Level): boolean {
  const area = lookedAt(view, size);
  for (const frame of eachFrame(level)) if (isSeen(area, frame, view.zoom)) return true;
  return false;
}

/**
 * How one looked at a level last, where something of it and all that is selected is in sight there; null where it is
 * not, or nothing is kept.
 */
export function viewToGoBackTo(views: KeptViews, level: Level, size: Size, selected: readonly string[]): Viewport | null {
  const view = views.read(level.within);
  if (!view || !showsAny(view, size, level)) return null;
  const area = lookedAt(view, size);
  const frames = selected.length > 0 ? framesOf(level) : null;
  const isThere = (id: string) => {
    const frame = frames?.get(id);
    return frame === undefined || isSeen(area, frame, view.zoom);
  };
  return selected.every(isThere) ? view : null;
}

function isSeen(area: Framed, frame: Framed, zoom: number): boolean {
  return overlaps(area, frame, -Math.min(leastPx / zoom, Math.min(frame.size.width, frame.size.height) / 2));
}

/** One after the other, since the first one in sight mostly answers. */
function* eachFrame({ nodes, subPipelines, annotations }: Level): Generator<Framed> {
  for (const { position } of nodes) yield { position, size: cardSize };
  for (const one of subPipelines) yield { position: one.item.position, size: subPipelineSize(one) };
  yield* annotations;
}
