import { type Bend, waypoints } from '../bends/bends-around.ts';
import { createCurve, type Curve, reachAt } from './link-curve.ts';

/** Where a link runs: the first `count` of its curves, each going on where the one before it ends. */
export interface LinkPath {
  count: number;
  /** How far its ends stand off the cards. */
  readonly standOff: number;
  readonly first: Curve;
  /** All of them, the first too. */
  readonly curves: Curve[];
}

/** An empty path, to be written again and again, as links run at a zoom. */
export function createPath(zoom = 1): LinkPath {
  const first = createCurve();
  return { count: 0, standOff: reachAt(zoom), first, curves: [first] };
}

/** Leads a path from its first place to its last through these bends; it runs along the flow where it comes to or leaves one. */
export function bendPath(path: LinkPath, bends: readonly Bend[], sideways: boolean): void {
  const { x1, y1 } = path.first;
  const { x2, y2 } = path.curves[path.count - 1] ?? path.first;
  const spot = (x: number, y: number) => (sideways ? { across: y, along: x } : { across: x, along: y });
  const places = waypoints(spot(x1, y1), spot(x2, y2), bends);
  path.count = places.length - 1;
  for (let at = 0; at < path.count; at += 1) {
    const [from, to] = [places[at], places[at + 1]];
    if (from && to) join((path.curves[at] ??= createCurve()), from, to, sideways);
  }
}

function join(into: Curve, from: ReturnType<typeof waypoints>[number], to: typeof from, sideways: boolean): void {
  const middle = (from.along + to.along) / 2;
  into.x1 = sideways ? from.along : from.across;
  into.y1 = sideways ? from.across : from.along;
  into.cx1 = sideways ? middle : from.across;
  into.cy1 = sideways ? from.across : middle;
  into.cx2 = sideways ? middle : to.across;
  into.cy2 = sideways ? to.across : middle;
  into.x2 = sideways ? to.along : to.across;
  into.y2 = sideways ? to.across : to.along;
}
