import { findItem, itemIndex } from './item-index.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';

/** Where each node stands in `document.nodes`, by id; of two nodes with one id, the first. */
export function nodeIndex(document: Pick<PipelineDocument, 'nodes'>): ReadonlyMap<string, number> {
  return itemIndex(document.nodes);
}

/** The node with this id. */
export function findNode(document: Pick<PipelineDocument, 'nodes'>, id: string): PipelineNode | undefined {
  return findItem(document.nodes, id);
}
