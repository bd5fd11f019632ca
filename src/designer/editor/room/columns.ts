import type { Framed } from '../frame.ts';
import { snapStep } from '../card-size.ts';
import type { Axis } from './axis.ts';

/** Finds what may lie in the way of something without a look at everything. */
export interface Columns {
  readonly near: (frame: Framed) => ReadonlySet<string>;
}

const breadth = 256;

/** The frames in strips that run along the axis. */
export function columnsOf(frames: ReadonlyMap<string, Framed>, { at }: Axis): Columns {
  const [place, size] = at === 'y' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const columns = new Map<number, string[]>();
  const span = (frame: Framed, around: number): number[] => {
    const first = Math.floor((frame.position[place] - around) / breadth);
    const last = Math.floor((frame.position[place] + frame.size[size] + around) / breadth);
    return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  };
  for (const [id, frame] of frames) {
    for (const column of span(frame, 0)) {
      const known = columns.get(column);
      if (known) known.push(id);
      else columns.set(column, [id]);
    }
  }
  return { near: (frame) => new Set(span(frame, snapStep).flatMap((column) => columns.get(column) ?? [])) };
}
