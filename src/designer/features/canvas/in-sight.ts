import type { Viewport } from 'reactflow';
import type { Level } from '#domain/pipeline/level.ts';
import type { Size } from '#domain/pipeline/pipeline.ts';
import { cardSize, subPipelineSize } from '../../editor/card-size.ts';
import { framesOf } from '../../editor/carried-by.ts';
import { encloses, type Framed, overlaps } from '../../editor/frame.ts';
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

/** Whether all of a level is in sight, none of it cut off. */
export function showsAll(view: Viewport, size: Size, level: Level): boolean {
  const area = lookedAt(view, size);
  for (const frame of eachFrame(level)) if (!encloses(area, frame)) return false;
  return true;
}

/**
 * How one looked at a level last, where something of it is in sight there, or all of it if all was; null where it is
 * not (the window has become smaller, somebody has added nodes), or nothing is kept.
 */
export function viewKept(views: KeptViews, level: Level, size: Size): Viewport | null {
  const view = views.read(level.within);
  if (!view || !showsAny(view, size, level)) return null;
  return !view.isWhole || showsAll(view, size, level) ? view : null;
}

/** The same, where all that is selected is in sight there too. */
export function viewToGoBackTo(views: KeptViews, level: Level, size: Size, selected: readonly string[]): Viewport | null {
  const view = viewKept(views, level, size);
  if (!view) return null;
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
