import { readableZoom } from '../../../editor/zoom-levels.ts';

const halfPort = 5.5;

/** How far a link's ends stand off the edge of a card: half a port, where ports are shown. */
export function reachAt(zoom: number): number {
  return zoom < readableZoom ? 0 : halfPort;
}

/** A cubic curve: start, two control points, end. */
export interface Curve {
  x1: number;
  y1: number;
  cx1: number;
  cy1: number;
  cx2: number;
  cy2: number;
  x2: number;
  y2: number;
}

export function createCurve(): Curve {
  return { x1: 0, y1: 0, cx1: 0, cy1: 0, cx2: 0, cy2: 0, x2: 0, y2: 0 };
}

/**
 * The curve from the bottom of one card to the top of another, or sideways from the right of one to the left of another,
 * as React Flow draws it: control points lie straight beyond the start and before the end. Its ends stand off the cards by
 * `standOff`. Written into `into`, for it is asked many thousand times a picture.
 */
export function setCurve(into: Curve, x1: number, y1: number, x2: number, y2: number, sideways: boolean, standOff = halfPort): void {
  const outX = sideways ? standOff : 0;
  const outY = sideways ? 0 : standOff;
  into.x1 = x1 + outX;
  into.y1 = y1 + outY;
  into.x2 = x2 - outX;
  into.y2 = y2 - outY;
  const way = sideways ? into.x2 - into.x1 : into.y2 - into.y1;
  const reach = way >= 0 ? way / 2 : 6.25 * Math.sqrt(-way);
  into.cx1 = sideways ? into.x1 + reach : into.x1;
  into.cy1 = sideways ? into.y1 : into.y1 + reach;
  into.cx2 = sideways ? into.x2 - reach : into.x2;
  into.cy2 = sideways ? into.y2 : into.y2 - reach;
}

const steps = 24;

/** The distance of a point from the curve. */
export function distanceTo({ x1, y1, cx1, cy1, cx2, cy2, x2, y2 }: Curve, x: number, y: number): number {
  let nearest = Infinity;
  let fromX = x1;
  let fromY = y1;
  for (let step = 1; step <= steps; step += 1) {
    const t = step / steps;
    const u = 1 - t;
    const start = u * u * u;
    const leaving = 3 * u * u * t;
    const arriving = 3 * u * t * t;
    const end = t * t * t;
    const toX = start * x1 + leaving * cx1 + arriving * cx2 + end * x2;
    const toY = start * y1 + leaving * cy1 + arriving * cy2 + end * y2;
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
