/** A place on a level: `along` the flow of data and `across` it, so that both directions are one. */
export interface Spot {
  readonly along: number;
  readonly across: number;
}

/** What a link must not run behind. */
export interface Slab extends Spot {
  readonly length: number;
  readonly breadth: number;
}

/** Where a link passes other cards: straight on at `across`, from `start` to `end`. */
export interface Bend {
  readonly across: number;
  readonly start: number;
  readonly end: number;
}

/** How far a bend keeps from the cards that it passes. */
const clearance = { along: 12, across: 14 } as const;
const mostBends = 12;
const samples = 16;
const none: readonly Bend[] = [];

/**
 * The bends by which a link keeps clear of cards between its ends; none where it does so by itself, or runs against the
 * flow. Where cards leave no gap, it still runs behind some.
 */
export function bendsAround(from: Spot, to: Spot, slabs: readonly Slab[]): readonly Bend[] {
  const between = slabs.filter((slab) => slab.along < to.along && slab.along + slab.length > from.along);
  if (to.along <= from.along || between.length === 0) return none;
  let bends = none;
  for (let turn = 0; turn < mostBends; turn += 1) {
    const way = waypoints(from, to, bends);
    const hit = between.find((slab) => runsOver(slab, way));
    if (!hit) break;
    bends = withBend(bends, hit, { from, to, between });
  }
  return straightened(bends, { from, to, between });
}

interface Way {
  readonly from: Spot;
  readonly to: Spot;
  readonly between: readonly Slab[];
}

/** The places that a link runs through; from one to the next it leaves and arrives along the flow. */
export function waypoints(from: Spot, to: Spot, bends: readonly Bend[]): Spot[] {
  return [
    from,
    ...bends.flatMap(({ across, start, end }) => [
      { across, along: start },
      { across, along: end },
    ]),
    to,
  ];
}

function withBend(bends: readonly Bend[], hit: Slab, { from, to, between }: Way): readonly Bend[] {
  let [start, end] = [hit.along - clearance.along, hit.along + hit.length + clearance.along];
  for (const bend of bends) if (bend.start < end && bend.end > start) [start, end] = [Math.min(start, bend.start), Math.max(end, bend.end)];
  [start, end] = [Math.max(start, from.along), Math.min(end, to.along)];
  const part = ((start + end) / 2 - from.along) / (to.along - from.along);
  const across = nearestFree(from.across + part * (to.across - from.across), { start, end }, between);
  const others = bends.filter((bend) => bend.start >= end || bend.end <= start);
  return [...others, { across, start, end }].toSorted((one, other) => one.start - other.start);
}

/** The nearest to a wanted place where a bend has room between the cards. */
function nearestFree(wanted: number, { start, end }: Pick<Bend, 'start' | 'end'>, between: readonly Slab[]): number {
  const taken = between
    .filter((slab) => slab.along < end && slab.along + slab.length > start)
    .map((slab) => ({ low: slab.across - clearance.across, high: slab.across + slab.breadth + clearance.across }))
    .toSorted((one, other) => one.low - other.low);
  let [low, high] = [wanted, wanted];
  for (const one of taken) if (one.low < high && one.high > low && one.high > high) high = one.high;
  for (const one of taken.toReversed()) if (one.high > low && one.low < low) low = one.low;
  return wanted - low <= high - wanted ? low : high;
}

/** Goes straight on from one bend to the next where that is as free. */
function straightened(bends: readonly Bend[], way: Way): readonly Bend[] {
  return bends.reduce<readonly Bend[]>((done, bend, at) => {
    const last = done.at(-1);
    const straight = last ? { ...bend, across: last.across } : bend;
    const next = waypoints(way.from, way.to, [...done, straight, ...bends.slice(at + 1)]);
    const isFree = !way.between.some((slab) => runsOver(slab, next));
    return [...done, isFree ? straight : bend];
  }, none);
}

/** Whether the line through these places touches a slab. */
export function runsOver(slab: Slab, places: readonly Spot[]): boolean {
  return places.some((place, at) => {
    const next = places[at + 1];
    return next !== undefined && couldTouch(slab, place, next) && touches(slab, place, next);
  });
}

function couldTouch({ along, across, length, breadth }: Slab, one: Spot, other: Spot): boolean {
  return (
    one.along < along + length &&
    other.along > along &&
    Math.min(one.across, other.across) < across + breadth &&
    Math.max(one.across, other.across) > across
  );
}

/** Both control points lie half way along, so the way along grows evenly enough to sample. */
function touches({ along, across, length, breadth }: Slab, one: Spot, other: Spot): boolean {
  for (let step = 0; step <= samples; step += 1) {
    const t = step / samples;
    const u = 1 - t;
    const middle = (one.along + other.along) / 2;
    const atAlong = u * u * u * one.along + 3 * u * t * middle + t * t * t * other.along;
    const atAcross = u * u * (u + 3 * t) * one.across + t * t * (t + 3 * u) * other.across;
    if (atAlong > along && atAlong < along + length && atAcross > across && atAcross < across + breadth) return true;
  }
  return false;
}
