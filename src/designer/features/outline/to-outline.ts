import { depthsOf, graphOf } from '#domain/pipeline/graph.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import type { Annotation, PipelineDocument, PipelineNode, Position, SubPipeline } from '#domain/pipeline/pipeline.ts';
import { wayOut } from '#domain/pipeline/within.ts';

/** A row of the outline before it is opened: a node, a sub-pipeline, a note, or an input or output of a node. */
export type OutlineItem =
  | { readonly kind: 'node'; readonly id: string; readonly node: PipelineNode }
  | {
      readonly kind: 'sub';
      readonly id: string;
      readonly sub: SubPipeline;
      readonly members: readonly string[];
      readonly isDisabled: boolean;
    }
  | { readonly kind: 'note'; readonly id: string; readonly note: Annotation }
  | { readonly kind: 'input' | 'output'; readonly id: string; readonly node: PipelineNode; readonly port: string };

export type PortItem = Extract<OutlineItem, { readonly kind: 'input' | 'output' }>;

/** The nodes that a row stands for: itself, or all in a sub-pipeline, however deep. */
export function nodesOf(item: OutlineItem): readonly string[] {
  if (item.kind === 'sub') return item.members;
  return item.kind === 'node' ? [item.id] : [];
}

/** Whether a row stands for nothing but disabled nodes. */
export function isDisabled(item: OutlineItem): boolean {
  return item.kind === 'sub' ? item.isDisabled : item.kind === 'node' && item.node.disabled === true;
}

/** Whether a row is an input or an output. */
export function isPort(item: OutlineItem): item is PortItem {
  return item.kind === 'input' || item.kind === 'output';
}

/** The items of each level in the order in which data flows, by the sub-pipeline that they are in (null: in none). */
export type Outline = ReadonlyMap<string | null, readonly OutlineItem[]>;

interface Placed {
  readonly item: OutlineItem;
  readonly depth: number;
  readonly position: Position;
}

const outlines = new WeakMap<PipelineDocument, Outline>();

/**
 * A pipeline as an outline. Side by side, items stand from left to right; a sub-pipeline stands where its first node
 * does; nodes in a cycle come after the others, notes and groups last. Kept with the document.
 */
export function toOutline(document: PipelineDocument): Outline {
  let outline = outlines.get(document);
  if (!outline) outlines.set(document, (outline = sortItems(document)));
  return outline;
}

function sortItems(document: PipelineDocument): Outline {
  const depths = depthsOf(graphOf(document));
  const subDepths = new Map<string, number>();
  const members = new Map<string, PipelineNode[]>(document.subPipelines?.map(({ id }) => [id, []]));
  const levels = new Map<string | null, Placed[]>();
  const put = (within: string | undefined, placed: Placed) => {
    const level = levels.get(within ?? null);
    if (level) level.push(placed);
    else levels.set(within ?? null, [placed]);
  };
  document.nodes.forEach((node, index) => {
    const depth = depths[index] ?? Number.MAX_SAFE_INTEGER;
    const around = wayOut(document, node);
    for (const sub of around) {
      subDepths.set(sub, Math.min(depth, subDepths.get(sub) ?? depth));
      members.get(sub)?.push(node);
    }
    put(around[0], { item: { kind: 'node', id: node.id, node }, depth, position: node.position });
  });
  for (const sub of document.subPipelines ?? []) {
    const depth = subDepths.get(sub.id) ?? Number.MAX_SAFE_INTEGER;
    put(wayOut(document, sub)[0], { item: toSubItem(sub, members.get(sub.id) ?? []), depth, position: sub.position });
  }
  for (const note of document.annotations ?? [])
    put(wayOut(document, note)[0], { item: { kind: 'note', id: note.id, note }, depth: Infinity, position: note.position });
  return new Map([...levels].map(([within, placed]) => [within, inRunOrder(placed)]));
}

function toSubItem(sub: SubPipeline, nodes: readonly PipelineNode[]): OutlineItem {
  const isDisabled = nodes.length > 0 && nodes.every((node) => node.disabled);
  return { kind: 'sub', id: sub.id, sub, members: nodes.map(({ id }) => id), isDisabled };
}

function inRunOrder(placed: readonly Placed[]): OutlineItem[] {
  return placed
    .toSorted((one, other) => compare(one.depth, other.depth) || one.position.x - other.position.x || one.position.y - other.position.y)
    .map(({ item }) => item);
}

/** Also where both are infinite. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The ids of what lies around an item, outermost first: what must be open for it to be seen. */
export function waysTo(document: PipelineDocument, id: string): string[] {
  const item = findItem(document.nodes, id) ?? findItem(document.subPipelines, id) ?? findItem(document.annotations, id);
  return item ? wayOut(document, item).toReversed() : [];
}
