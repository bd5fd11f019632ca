import type { Level } from '#domain/pipeline/level.ts';
import type { Position } from '#domain/pipeline/pipeline.ts';

export type Places = ReadonlyMap<string, Position>;

export interface Placed {
  readonly id: string;
  readonly position: Position;
}

/** Where items come from and go to. */
export interface Glide {
  readonly from: Places;
  readonly to: Places;
}

/** What lies nearer is jumped to, so that nudging stays immediate; with more items at once nobody could follow them. */
const leastDistance = 40;
const mostItems = 200;

/** The way from where items were drawn to where they lie now; null where none or too many of them went far. `drawn` are the places that differ from the items' own. */
export function departuresOf(before: readonly Placed[], after: readonly Placed[], drawn: Places): Glide | null {
  if (before === after || before.length !== after.length) return null;
  const [from, to] = [new Map<string, Position>(), new Map<string, Position>()];
  after.forEach((item, at) => {
    const was = before[at];
    if (!was || was === item || was.id !== item.id) return;
    const start = drawn.get(item.id) ?? was.position;
    if (Math.hypot(start.x - item.position.x, start.y - item.position.y) < leastDistance) return;
    from.set(item.id, start);
    to.set(item.id, item.position);
  });
  return from.size > 0 && from.size <= mostItems ? { from, to } : null;
}

/** Where items are after a part (0 to 1) of the time: fast at first, then slower. */
export function placesAt({ from, to }: Glide, part: number): Places {
  const done = 1 - (1 - part) ** 3;
  const between = (start: number, end: number) => start + (end - start) * done;
  return new Map(
    [...from].map(([id, start]) => {
      const end = to.get(id) ?? start;
      return [id, { x: between(start.x, end.x), y: between(start.y, end.y) }];
    }),
  );
}

/** Everything on a level that has a place of its own. */
export function itemsOfLevel({ nodes, subPipelines, annotations }: Level): readonly Placed[] {
  return subPipelines.length + annotations.length === 0 ? nodes : [...nodes, ...subPipelines.map(({ item }) => item), ...annotations];
}
