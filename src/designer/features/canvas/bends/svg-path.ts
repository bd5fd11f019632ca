import { bendPath, createPath } from '../painter/link-path.ts';
import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import type { Bend } from './bends-around.ts';

interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
}

/** The path of a link through its bends, as SVG has it, and the place in its middle. */
export function svgPath(
  { sourceX, sourceY, targetX, targetY }: Ends,
  bends: readonly Bend[],
  direction: FlowDirection,
): [path: string, x: number, y: number] {
  const path = createPath();
  Object.assign(path.first, { x1: sourceX, y1: sourceY, x2: targetX, y2: targetY });
  bendPath(path, bends, direction === 'right');
  const parts = path.curves.slice(0, path.count).map(({ cx1, cy1, cx2, cy2, x2, y2 }) => `C${cx1},${cy1} ${cx2},${cy2} ${x2},${y2}`);
  const { x1, y1, cx1, cy1, cx2, cy2, x2, y2 } = path.curves[path.count >> 1] ?? path.first;
  const middle = (from: number, by: number, to: number, until: number) => (from + 3 * by + 3 * to + until) / 8;
  return [`M${sourceX},${sourceY}${parts.join('')}`, middle(x1, cx1, cx2, x2), middle(y1, cy1, cy2, y2)];
}
