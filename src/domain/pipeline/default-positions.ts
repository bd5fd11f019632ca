import { depthsOf, graphOf } from './graph.ts';
import type { PipelineDocument, PipelineNode, Position } from './pipeline.ts';

const step = { x: 280, y: 120 };

/** A node as a file may write it: without a place. */
export type UnplacedNode = Omit<PipelineNode, 'position'> & { readonly position?: Position | undefined };

/** Gives nodes without a position one: columns by the longest way to them, rows in the order of the file. */
export function withPositions(nodes: readonly UnplacedNode[]): PipelineDocument['nodes'] {
  const placed = nodes.map((node): PipelineNode => ({ ...node, position: node.position ?? { x: 0, y: 0 } }));
  if (nodes.every((node) => node.position)) return placed;
  const depths = depthsOf(graphOf({ nodes: placed }));
  const rows = new Map<number, number>();
  return placed.map((node, at) => {
    const column = depths[at] ?? 0;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return nodes[at]?.position ? node : { ...node, position: { x: column * step.x, y: row * step.y } };
  });
}
