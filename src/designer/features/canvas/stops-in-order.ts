import type { FlowDirection } from '../../editor/layout/flat-graph.ts';

interface Item {
  readonly id: string;
  /** Its corner, in canvas units. */
  readonly x: number;
  readonly y: number;
}

interface Link {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** Ids in the order in which Tab goes through them: items as data flows across the canvas, after each the links that leave it. */
export function stopsInOrder(items: readonly Item[], links: readonly Link[], direction: FlowDirection): string[] {
  const [along, across] = direction === 'down' ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const sorted = items.toSorted((one, other) => one[along] - other[along] || one[across] - other[across]);
  const places = new Map(sorted.map(({ id }, place) => [id, place]));
  const leaving = Map.groupBy(links, ({ source }) => source);
  const placeOf = ({ target }: Link) => places.get(target) ?? sorted.length;
  return sorted.flatMap(({ id }) => [
    id,
    ...(leaving.get(id) ?? []).toSorted((one, other) => placeOf(one) - placeOf(other)).map((link) => link.id),
  ]);
}
