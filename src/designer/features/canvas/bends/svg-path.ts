import { bendPath, createPath } from '../painter/link-path.ts';
import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import type { Bend } from './bends-around.ts';

interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
}

/** The path of a link through its bends, as SVG has it. */
export function svgPath({ sourceX, sourceY, targetX, targetY }: Ends, bends: readonly Bend[], direction: FlowDirection): string {
  const path = createPath();
  Object.assign(path.first, { x1: sourceX, y1: sourceY, x2: targetX, y2: targetY });
  bendPath(path, bends, direction === 'right');
  const parts = path.curves.slice(0, path.count).map(({ cx1, cy1, cx2, cy2, x2, y2 }) => `C${cx1},${cy1} ${cx2},${cy2} ${x2},${y2}`);
  return `M${sourceX},${sourceY}${parts.join('')}`;
}
