import type { ComponentLookup } from '#domain/component/component.ts';
import type { Level } from '#domain/pipeline/level.ts';
import { framesOf } from '../../../editor/carried-by.ts';
import type { Framed } from '../../../editor/frame.ts';
import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import { drawnLinksOf } from '../layered/drawn-links.ts';
import { type Bend, bendsAround, type Slab, type Spot } from './bends-around.ts';

interface Source {
  readonly level: Level;
  readonly components: ComponentLookup;
  readonly direction: FlowDirection;
}

export type Bends = ReadonlyMap<string, readonly Bend[]>;

/** The bends of the links that would run behind cards, by the ids of their edges; those that are as before are the same lists again. */
export function bendsOfLevel(source: Source, before: Bends): Bends {
  const { level, direction } = source;
  const notes = new Set(level.annotations.map(({ id }) => id));
  const slabs = new Map([...framesOf(level)].flatMap(([id, frame]) => (notes.has(id) ? [] : [[id, toSlab(frame, direction)] as const])));
  const bends = new Map<string, readonly Bend[]>();
  for (const link of drawnLinksOf(source, [])) {
    const [from, to] = [slabs.get(link.source), slabs.get(link.target)];
    if (!from || !to) continue;
    const [start, end] = [spotAt(from, from.length, link.sourceOffset), spotAt(to, 0, link.targetOffset)];
    const others = [...slabs.values()].filter((slab) => slab !== from && slab !== to);
    const its = bendsAround(start, end, others);
    if (its.length > 0) bends.set(link.id, sameOr(before.get(link.id), its));
  }
  return bends;
}

function toSlab({ position: { x, y }, size: { width, height } }: Framed, direction: FlowDirection): Slab {
  return direction === 'down'
    ? { along: y, across: x, length: height, breadth: width }
    : { along: x, across: y, length: width, breadth: height };
}

function spotAt({ along, across }: Slab, length: number, offset: number): Spot {
  return { along: along + length, across: across + offset };
}

function sameOr(known: readonly Bend[] | undefined, bends: readonly Bend[]): readonly Bend[] {
  const isSame =
    known?.length === bends.length &&
    known.every(({ across, start, end }, at) => bends[at]?.across === across && bends[at].start === start && bends[at].end === end);
  return isSame ? known : bends;
}
