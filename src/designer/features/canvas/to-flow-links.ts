import type { Edge } from 'reactflow';
import { incomingLinks } from '#domain/pipeline/graph.ts';
import { nodeIndex } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import type { LinkRef } from '../../editor/editor-store.ts';

export type LinkEdge = Edge<{ readonly link: LinkRef }, 'link'>;

const kept = new WeakMap<PipelineNode, readonly LinkEdge[]>();

/** The links as React Flow wants them; those from nodes that are not there are left to the list of problems. */
export function toFlowLinks(document: PipelineDocument, selected: LinkRef | null): LinkEdge[] {
  const index = nodeIndex(document);
  return document.nodes.flatMap((node) =>
    linksInto(node)
      .filter((edge) => index.has(edge.source))
      .map((edge) => withSelection(edge, selected)),
  );
}

/** The id of a link's edge. Neither part can hold a dot. */
export function linkId(link: LinkRef): string {
  return `${link.node}.${link.input}`;
}

/** The link that an edge's id stands for. */
export function toLinkRef(id: string): LinkRef {
  const dot = id.indexOf('.');
  return { node: id.slice(0, dot), input: id.slice(dot + 1) };
}

function linksInto(node: PipelineNode): readonly LinkEdge[] {
  const known = kept.get(node);
  if (known) return known;
  const made = incomingLinks(node).map(({ input, node: source, output }): LinkEdge => {
    const link = { node: node.id, input };
    return { id: linkId(link), type: 'link', source, sourceHandle: output, target: node.id, targetHandle: input, data: { link } };
  });
  kept.set(node, made);
  return made;
}

function withSelection(edge: LinkEdge, selected: LinkRef | null): LinkEdge {
  return selected && selected.node === edge.target && selected.input === edge.targetHandle ? { ...edge, selected: true, zIndex: 1 } : edge;
}
