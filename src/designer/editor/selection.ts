import { itemIndex } from '#domain/pipeline/item-index.ts';
import { nodeIndex } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';

/** A link by the input that it ends in. */
export interface LinkRef {
  readonly node: string;
  readonly input: string;
}

export interface Selection {
  /** Ids of nodes, sub-pipelines and annotations. */
  readonly nodes: readonly string[];
  readonly link: LinkRef | null;
}

export const emptySelection: Selection = { nodes: [], link: null };

/** Whether this item is all that is selected. */
export function isOnly({ nodes, link }: Selection, item: string): boolean {
  return link === null && nodes.length === 1 && nodes[0] === item;
}

/** The selection without what is no longer there; the same one where all of it is. */
export function keepThere(selection: Selection, document: PipelineDocument): Selection {
  const lists = [document.nodes, document.subPipelines, document.annotations];
  const nodes = selection.nodes.filter((id) => lists.some((items) => itemIndex(items).has(id)));
  const link = selection.link && hasLink(document, selection.link) ? selection.link : null;
  return nodes.length === selection.nodes.length && link === selection.link ? selection : { nodes, link };
}

function hasLink(document: PipelineDocument, link: LinkRef): boolean {
  const node = document.nodes[nodeIndex(document).get(link.node) ?? -1];
  return node !== undefined && Object.hasOwn(node.inputs, link.input);
}
