import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import type { DrawnItem, DrawnLink } from '../painter/drawing.ts';
import { type Bend, bendsAround, type Slab, type Spot } from './bends-around.ts';

/** A card that links start from, end at and pass. */
export type Card = Pick<DrawnItem, 'id' | 'x' | 'y' | 'width' | 'height'>;

/** Bends by the ids of the edges of links; a link that has none is not in it. */
export type Bends = ReadonlyMap<string, readonly Bend[]>;

/** The bends of the links that would run behind cards; those that are as before are the same lists again. */
export function bendsOfLinks(cards: readonly Card[], links: readonly DrawnLink[], direction: FlowDirection, before: Bends): Bends {
  const slabs = new Map(cards.map((card) => [card.id, toSlab(card, direction)]));
  const all = [...slabs.values()];
  const bends = new Map<string, readonly Bend[]>();
  for (const link of links) {
    const [from, to] = [slabs.get(link.source), slabs.get(link.target)];
    if (!from || !to) continue;
    // A link touches its own two cards at their edges only.
    const its = bendsAround(spotAt(from, from.length, link.sourceOffset), spotAt(to, 0, link.targetOffset), all);
    if (its.length > 0) bends.set(link.id, sameOr(before.get(link.id), its));
  }
  return bends;
}

function toSlab({ x, y, width, height }: Card, direction: FlowDirection): Slab {
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
