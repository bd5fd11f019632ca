import type { Difference } from './edit.ts';
import { keepNodeIndex, nodeIndex } from './node-index.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';

type NodeChange = Difference['nodes'][number];

export const emptyDifference: Difference = { nodes: [] };

/** Whether nothing was changed. */
export function isEmptyDifference(difference: Difference): boolean {
  return difference.nodes.length === 0 && !difference.variables && !difference.metadata;
}

/** The difference that takes the change back. */
export function reverse(difference: Difference): Difference {
  return {
    nodes: difference.nodes.map(({ id, from, to, fromIndex, toIndex }) => ({
      id,
      from: to,
      to: from,
      fromIndex: toIndex,
      toIndex: fromIndex,
    })),
    ...(difference.variables && { variables: { from: difference.variables.to, to: difference.variables.from } }),
    ...(difference.metadata && { metadata: { from: difference.metadata.to, to: difference.metadata.from } }),
  };
}

/**
 * The document after the change. Meant for the document that the difference starts from; on another one, changes of
 * nodes that are not there are left out and nodes that are already there are replaced.
 */
export function applyDifference(document: PipelineDocument, difference: Difference): PipelineDocument {
  if (isEmptyDifference(difference)) return document;
  return {
    metadata: difference.metadata?.to ?? document.metadata,
    variables: difference.variables?.to ?? document.variables,
    nodes: applyNodeChanges(document.nodes, difference.nodes),
  };
}

function applyNodeChanges(nodes: readonly PipelineNode[], changes: readonly NodeChange[]): readonly PipelineNode[] {
  if (changes.length === 0) return nodes;
  if (changes.every((change) => change.from && change.to && change.fromIndex === change.toIndex)) return replaceInPlace(nodes, changes);
  const index = nodeIndex({ nodes });
  const touched = new Set(changes.map((change) => change.id));
  const kept = nodes.filter((node) => !touched.has(node.id));
  const placed = changes.filter((change) => change.to !== null && (change.from === null || index.has(change.id)));
  return insertNodes(kept, placed);
}

function replaceInPlace(nodes: readonly PipelineNode[], changes: readonly NodeChange[]): readonly PipelineNode[] {
  const index = nodeIndex({ nodes });
  const next = [...nodes];
  for (const change of changes) {
    const position = index.get(change.id);
    if (position !== undefined && change.to) next[position] = change.to;
  }
  keepNodeIndex(nodes, next);
  return next;
}

/** Puts nodes in so that each ends up at its `toIndex`, or at the end where the document is shorter. */
function insertNodes(nodes: readonly PipelineNode[], added: readonly NodeChange[]): readonly PipelineNode[] {
  const next: PipelineNode[] = [];
  let taken = 0;
  for (const change of added.toSorted((one, other) => one.toIndex - other.toIndex)) {
    while (next.length < change.toIndex && taken < nodes.length) taken = take(next, nodes, taken);
    if (change.to) next.push(change.to);
  }
  while (taken < nodes.length) taken = take(next, nodes, taken);
  return next;
}

function take(into: PipelineNode[], nodes: readonly PipelineNode[], position: number): number {
  const node = nodes[position];
  if (node) into.push(node);
  return position + 1;
}

/** One difference that does what `first` and then `second` do. */
export function composeDifferences(first: Difference, second: Difference): Difference {
  const variables = composeValues(first.variables, second.variables);
  const metadata = composeValues(first.metadata, second.metadata);
  return {
    nodes: composeNodeChanges(first.nodes, second.nodes),
    ...(variables && { variables }),
    ...(metadata && { metadata }),
  };
}

function composeValues<T>(first: { from: T; to: T } | undefined, second: { from: T; to: T } | undefined) {
  return first && second ? { from: first.from, to: second.to } : (second ?? first);
}

function composeNodeChanges(first: readonly NodeChange[], second: readonly NodeChange[]): NodeChange[] {
  const toBefore = positionMap(placesAfter(first), placesBefore(first));
  const toAfter = positionMap(placesBefore(second), placesAfter(second));
  const later = new Map(second.map((change) => [change.id, change]));
  const earlier = new Set(first.map((change) => change.id));
  const merged = first.map((change) => {
    const next = later.get(change.id);
    if (next) return { ...change, to: next.to, toIndex: next.toIndex };
    return change.to === null ? change : { ...change, toIndex: toAfter(change.toIndex) };
  });
  const added = second
    .filter((change) => !earlier.has(change.id))
    .map((change) => (change.from === null ? change : { ...change, fromIndex: toBefore(change.fromIndex) }));
  return [...merged, ...added].filter((change) => change.from !== null || change.to !== null);
}

/** Follows the position of a node that is left alone while others go (from `removed`) and come (to `inserted`), both ascending. */
function positionMap(removed: readonly number[], inserted: readonly number[]): (position: number) => number {
  return (position) => {
    let moved = position - removed.filter((at) => at < position).length;
    for (const at of inserted) if (at <= moved) moved += 1;
    return moved;
  };
}

function placesBefore(changes: readonly NodeChange[]): number[] {
  return changes.flatMap((change) => (change.from ? [change.fromIndex] : [])).toSorted((one, other) => one - other);
}

function placesAfter(changes: readonly NodeChange[]): number[] {
  return changes.flatMap((change) => (change.to ? [change.toIndex] : [])).toSorted((one, other) => one - other);
}
