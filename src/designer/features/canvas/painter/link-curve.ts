/** How far a link's ends stand off the edge of a card: half a port. */
const portReach = 5.5;

/** A cubic curve: start, two control points, end. */
export interface Curve {
  x1: number;
  y1: number;
  c1: number;
  c2: number;
  x2: number;
  y2: number;
}

export function createCurve(): Curve {
  return { x1: 0, y1: 0, c1: 0, c2: 0, x2: 0, y2: 0 };
}

/**
 * The curve from the bottom of one card to the top of another, as React Flow draws it: control points lie straight below
 * the start (at height `c1`) and above the end (`c2`). Written into `into`, for it is asked many thousand times a picture.
 */
export function setCurve(into: Curve, x1: number, bottom: number, x2: number, top: number): void {
  into.x1 = x1;
  into.y1 = bottom + portReach;
  into.x2 = x2;
  into.y2 = top - portReach;
  const height = into.y2 - into.y1;
  const reach = height >= 0 ? height / 2 : 6.25 * Math.sqrt(-height);
  into.c1 = into.y1 + reach;
  into.c2 = into.y2 - reach;
}

const steps = 24;

/** The distance of a point from the curve. */
export function distanceTo({ x1, y1, c1, c2, x2, y2 }: Curve, x: number, y: number): number {
  let nearest = Infinity;
  let fromX = x1;
  let fromY = y1;
  for (let step = 1; step <= steps; step += 1) {
    const t = step / steps;
    const u = 1 - t;
    const toX = u * u * (u + 3 * t) * x1 + t * t * (t + 3 * u) * x2;
    const toY = u * u * u * y1 + 3 * u * u * t * c1 + 3 * u * t * t * c2 + t * t * t * y2;
    const away = squareToLine(x, y, fromX, fromY, toX, toY);
    if (away < nearest) nearest = away;
    fromX = toX;
    fromY = toY;
  }
  return Math.sqrt(nearest);
}

/** The square of the distance: roots and `hypot` for each part of each link would take most of the time. */
function squareToLine(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  const awayX = x - x1 - t * dx;
  const awayY = y - y1 - t * dy;
  return awayX * awayX + awayY * awayY;
}
