import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import { type Bend, type Spot, waypoints } from './bends-around.ts';

interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
}

/** The path of a link through its bends, as SVG has it. */
export function linkPath({ sourceX, sourceY, targetX, targetY }: Ends, bends: readonly Bend[], direction: FlowDirection): string {
  const isDown = direction === 'down';
  const spot = (x: number, y: number): Spot => (isDown ? { across: x, along: y } : { across: y, along: x });
  const text = (across: number, along: number) => (isDown ? `${across},${along}` : `${along},${across}`);
  const [first, ...places] = waypoints(spot(sourceX, sourceY), spot(targetX, targetY), bends);
  let last = first ?? spot(sourceX, sourceY);
  const parts = places.map((place) => {
    const middle = (last.along + place.along) / 2;
    const part = `C${text(last.across, middle)} ${text(place.across, middle)} ${text(place.across, place.along)}`;
    last = place;
    return part;
  });
  return `M${sourceX},${sourceY}${parts.join('')}`;
}
