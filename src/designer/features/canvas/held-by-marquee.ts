import type { Level } from '#domain/pipeline/level.ts';
import { framesOf } from '../../editor/carried-by.ts';
import { encloses, type Framed, overlaps } from '../../editor/frame.ts';

/** What a marquee takes: the cards that it touches, and notes and groups that it holds whole. One drawn inside of a group is about what lies in it. */
export function heldByMarquee(level: Level, area: Framed): ReadonlySet<string> {
  const annotations = new Set(level.annotations.map(({ id }) => id));
  const isHeld = (id: string, frame: Framed) => (annotations.has(id) ? encloses(area, frame) : overlaps(area, frame));
  return new Set([...framesOf(level)].flatMap(([id, frame]) => (isHeld(id, frame) ? [id] : [])));
}
