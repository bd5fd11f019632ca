import { depthsOf, graphOf } from '#domain/pipeline/graph.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';

/** The nodes in the order in which data flows; side by side from left to right; nodes in a cycle last. */
export function toRunOrder(document: PipelineDocument): PipelineNode[] {
  const depths = depthsOf(graphOf(document));
  const placed = document.nodes.map((node, index) => ({ node, depth: depths[index] ?? Infinity }));
  return placed.toSorted((one, other) => one.depth - other.depth || one.node.position.x - other.node.position.x).map(({ node }) => node);
}
