import type { Position } from '#domain/pipeline/pipeline.ts';
import { frameAround, type Framed } from '../frame.ts';

/** A line that edges or middles share: `across` x it goes up and down, across y left and right. In canvas units. */
export interface Guide {
  readonly across: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** How far to move so that lines are shared, and those lines. */
export interface Guided {
  readonly by: Position;
  readonly guides: readonly Guide[];
}

const axes = { x: { side: 'width', other: 'y', length: 'height' }, y: { side: 'height', other: 'x', length: 'width' } } as const;
type Axis = keyof typeof axes;

/**
 * Where something that is moved comes into line with others: the nearest edge or middle within `reach`, each way for itself.
 * Nothing in reach moves nothing.
 */
export function findGuides(moving: Framed, others: readonly Framed[], reach: number): Guided {
  const by = { x: nearest('x', moving, others, reach), y: nearest('y', moving, others, reach) };
  const placed: Framed = {
    position: { x: moving.position.x + (by.x ?? 0), y: moving.position.y + (by.y ?? 0) },
    size: moving.size,
  };
  return {
    by: { x: by.x ?? 0, y: by.y ?? 0 },
    guides: (['x', 'y'] as const).flatMap((axis) => (by[axis] === null ? [] : guidesThrough(axis, placed, others))),
  };
}

/** Both edges and the middle. */
function linesOf(axis: Axis, { position, size }: Framed): readonly [number, number, number] {
  const length = size[axes[axis].side];
  return [position[axis], position[axis] + length / 2, position[axis] + length];
}

function nearest(axis: Axis, moving: Framed, others: readonly Framed[], reach: number): number | null {
  const own = linesOf(axis, moving);
  let best: number | null = null;
  for (const other of others) {
    for (const line of linesOf(axis, other)) {
      for (const mine of own) {
        const distance = line - mine;
        if (Math.abs(distance) <= reach && (best === null || Math.abs(distance) < Math.abs(best))) best = distance;
      }
    }
  }
  return best;
}

function guidesThrough(axis: Axis, placed: Framed, others: readonly Framed[]): Guide[] {
  const { other: along, length } = axes[axis];
  const meets = (at: number) => others.filter((one) => linesOf(axis, one).some((line) => Math.abs(line - at) < 0.5));
  return linesOf(axis, placed).flatMap((at) => {
    const around = frameAround([placed, ...meets(at)]);
    if (!around || meets(at).length === 0) return [];
    return [{ across: axis, at, from: around.position[along], to: around.position[along] + around.size[length] }];
  });
}
