import type { Position } from '#domain/pipeline/pipeline.ts';
import { frameAround, type Framed } from '../frame.ts';

/** What can be brought into line; `centre` and `middle` are those of the frame around all. */
export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];

export const distributions = ['horizontally', 'vertically'] as const;
export type Distribution = (typeof distributions)[number];

type Frames = ReadonlyMap<string, Framed>;
type Places = Map<string, Position>;

/** The places at which all items share one line: an edge, or the line through their middles. */
export function align(frames: Frames, alignment: Alignment): Places {
  const around = frameAround([...frames.values()]);
  if (!around) return new Map();
  return mapFrames(frames, (frame) => alignedTo(around, frame, alignment));
}

function alignedTo(around: Framed, { position: { x, y }, size }: Framed, alignment: Alignment): Position {
  const spare = { x: around.size.width - size.width, y: around.size.height - size.height };
  switch (alignment) {
    case 'left':
      return { x: around.position.x, y };
    case 'centre':
      return { x: around.position.x + Math.round(spare.x / 2), y };
    case 'right':
      return { x: around.position.x + spare.x, y };
    case 'top':
      return { x, y: around.position.y };
    case 'middle':
      return { x, y: around.position.y + Math.round(spare.y / 2) };
    case 'bottom':
      return { x, y: around.position.y + spare.y };
  }
}

/** The places at which the room between neighbours is the same all along; the outer two stay where they are. */
export function distribute(frames: Frames, distribution: Distribution): Places {
  const [axis, side] = distribution === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const sorted = [...frames].toSorted(([, one], [, other]) => middle(one, axis, side) - middle(other, axis, side));
  const [first, last] = [sorted.at(0)?.[1], sorted.at(-1)?.[1]];
  if (!first || !last) return new Map();
  const span = last.position[axis] + last.size[side] - first.position[axis];
  const taken = sorted.reduce((sum, [, frame]) => sum + frame.size[side], 0);
  const gap = sorted.length > 1 ? (span - taken) / (sorted.length - 1) : 0;
  let at = first.position[axis];
  return new Map(
    sorted.map(([id, { position, size }]) => {
      const place = { ...position, [axis]: Math.round(at) };
      at += size[side] + gap;
      return [id, place];
    }),
  );
}

function middle({ position, size }: Framed, axis: 'x' | 'y', side: 'width' | 'height'): number {
  return position[axis] + size[side] / 2;
}

function mapFrames(frames: Frames, place: (frame: Framed) => Position): Places {
  return new Map([...frames].map(([id, frame]) => [id, place(frame)]));
}
