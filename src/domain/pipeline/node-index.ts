import type { PipelineDocument, PipelineNode } from './pipeline.ts';

const indexes = new WeakMap<readonly PipelineNode[], ReadonlyMap<string, number>>();

/**
 * Where each node stands in `document.nodes`, by id; of two nodes with one id, the first. Kept with the array, so
 * that asking again costs nothing.
 */
export function nodeIndex(document: Pick<PipelineDocument, 'nodes'>): ReadonlyMap<string, number> {
  const known = indexes.get(document.nodes);
  if (known) return known;
  const index = new Map<string, number>();
  document.nodes.forEach((node, position) => {
    if (!index.has(node.id)) index.set(node.id, position);
  });
  indexes.set(document.nodes, index);
  return index;
}

/** The node with this id. */
export function findNode(document: Pick<PipelineDocument, 'nodes'>, id: string): PipelineNode | undefined {
  const position = nodeIndex(document).get(id);
  return position === undefined ? undefined : document.nodes[position];
}

/** Says that `next` holds the same ids at the same places as `previous`, which saves counting them again. */
export function keepNodeIndex(previous: readonly PipelineNode[], next: readonly PipelineNode[]): void {
  const known = indexes.get(previous);
  if (known) indexes.set(next, known);
}
