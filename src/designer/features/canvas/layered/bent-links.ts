import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import { bendsOfLinks, type Card } from '../bends/bends-of-links.ts';
import type { DrawnItem, DrawnLink } from '../painter/drawing.ts';

/** Up to so many cards and links, bends take less time than anybody sees. */
const most = { cards: 400, links: 800 } as const;

/** Links with their bends, and what these follow from. */
export interface BentLinks {
  readonly plain: readonly DrawnLink[];
  readonly cards: readonly Card[];
  readonly direction: FlowDirection;
  readonly links: readonly DrawnLink[];
}

/**
 * Leads links around the cards among the items, where there are few enough. Bends are looked for again only where a card or
 * a link is not as before; links that then are as before are the same objects again.
 */
export function bentLinks(
  plain: readonly DrawnLink[],
  items: readonly DrawnItem[],
  direction: FlowDirection,
  before: BentLinks | null,
): BentLinks {
  const cards = plain.length > most.links ? [] : items.filter(({ kind }) => kind !== 'note' && kind !== 'group');
  if (plain.length > most.links || cards.length > most.cards) return { plain, cards: [], direction, links: plain };
  if (before && direction === before.direction && isSameList(plain, before.plain) && isPlacedAs(cards, before.cards)) return before;
  const known = new Map(before?.links.map((link) => [link.id, link]));
  const knownBends = new Map(before?.links.flatMap(({ id, bends }) => (bends ? [[id, bends] as const] : [])));
  const bends = bendsOfLinks(cards, plain, direction, knownBends);
  const knownPlain = new Set(before?.plain);
  const links = plain.map((link) => {
    const its = bends.get(link.id);
    const last = known.get(link.id);
    if (!its) return link;
    return last?.bends === its && knownPlain.has(link) ? last : { ...link, bends: its };
  });
  return { plain, cards, direction, links };
}

function isSameList(links: readonly DrawnLink[], before: readonly DrawnLink[]): boolean {
  return links === before || (links.length === before.length && links.every((link, at) => link === before[at]));
}

function isPlacedAs(cards: readonly Card[], before: readonly Card[]): boolean {
  return cards.length === before.length && cards.every((card, at) => isPlaced(card, before[at]));
}

function isPlaced(card: Card, known: Card | undefined): boolean {
  return (
    card === known ||
    (known?.id === card.id && known.x === card.x && known.y === card.y && known.width === card.width && known.height === card.height)
  );
}
