import { assembleDocument } from './assemble-document.ts';
import type { Difference, ItemChange } from './edit.ts';
import { keepGraph } from './graph.ts';
import { itemIndex, keepItemIndex, type Identified } from './item-index.ts';
import type { PipelineDocument } from './pipeline.ts';

export const emptyDifference: Difference = { nodes: [] };

/** Whether nothing was changed. */
export function isEmptyDifference(difference: Difference): boolean {
  const { nodes, subPipelines, annotations, variables, metadata } = difference;
  return nodes.length === 0 && !subPipelines && !annotations && !variables && !metadata;
}

/** Whether what was changed is in the end as it was, down to the order in which it is written. */
export function comesToNothing({ nodes, subPipelines = [], annotations = [], variables, metadata }: Difference): boolean {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const areSame = <T>(changes: readonly ItemChange<T>[]) =>
    changes.every(({ from, to, fromIndex, toIndex }) => fromIndex === toIndex && isSame(from, to));
  const isKept = (change: { readonly from: unknown; readonly to: unknown } | undefined) => !change || isSame(change.from, change.to);
  return areSame(nodes) && areSame(subPipelines) && areSame(annotations) && isKept(variables) && isKept(metadata);
}

/** The difference that takes the change back. */
export function reverse(difference: Difference): Difference {
  const { nodes, subPipelines, annotations, variables, metadata } = difference;
  return {
    nodes: nodes.map(reverseChange),
    ...(subPipelines && { subPipelines: subPipelines.map(reverseChange) }),
    ...(annotations && { annotations: annotations.map(reverseChange) }),
    ...(variables && { variables: { from: variables.to, to: variables.from } }),
    ...(metadata && { metadata: { from: metadata.to, to: metadata.from } }),
  };
}

function reverseChange<T>({ id, from, to, fromIndex, toIndex }: ItemChange<T>): ItemChange<T> {
  return { id, from: to, to: from, fromIndex: toIndex, toIndex: fromIndex };
}

/**
 * The document after the change. Meant for the document that the difference starts from; on another one, changes of
 * items that are not there are left out and items that are already there are replaced.
 */
export function applyDifference(document: PipelineDocument, difference: Difference): PipelineDocument {
  if (isEmptyDifference(difference)) return document;
  const next = assembleDocument({
    metadata: difference.metadata?.to ?? document.metadata,
    variables: difference.variables?.to ?? document.variables,
    nodes: applyItemChanges(document.nodes, difference.nodes),
    subPipelines: applyItemChanges(document.subPipelines ?? [], difference.subPipelines ?? []),
    annotations: applyItemChanges(document.annotations ?? [], difference.annotations ?? []),
  });
  keepGraph(
    document,
    next,
    difference.nodes.map((change) => change.id),
  );
  return next;
}

function applyItemChanges<T extends Identified>(items: readonly T[], changes: readonly ItemChange<T>[]): readonly T[] {
  if (changes.length === 0) return items;
  if (changes.every((change) => change.from && change.to && change.fromIndex === change.toIndex)) return replaceInPlace(items, changes);
  const index = itemIndex(items);
  const touched = new Set(changes.map((change) => change.id));
  const kept = items.filter((item) => !touched.has(item.id));
  const placed = changes.filter((change) => change.to !== null && (change.from === null || index.has(change.id)));
  return insertItems(kept, placed);
}

function replaceInPlace<T extends Identified>(items: readonly T[], changes: readonly ItemChange<T>[]): readonly T[] {
  const index = itemIndex(items);
  const next = [...items];
  for (const change of changes) {
    const position = index.get(change.id);
    if (position !== undefined && change.to) next[position] = change.to;
  }
  keepItemIndex(items, next);
  return next;
}

/** Puts items in so that each ends up at its `toIndex`, or at the end where the list is shorter. */
function insertItems<T>(items: readonly T[], added: readonly ItemChange<T>[]): readonly T[] {
  const next: T[] = [];
  let taken = 0;
  for (const change of added.toSorted((one, other) => one.toIndex - other.toIndex)) {
    while (next.length < change.toIndex && taken < items.length) taken = take(next, items, taken);
    if (change.to) next.push(change.to);
  }
  while (taken < items.length) taken = take(next, items, taken);
  return next;
}

function take<T>(into: T[], items: readonly T[], position: number): number {
  into.push(...items.slice(position, position + 1));
  return position + 1;
}

/** One difference that does what `first` and then `second` do. */
export function composeDifferences(first: Difference, second: Difference): Difference {
  const subPipelines = composeItemChanges(first.subPipelines ?? [], second.subPipelines ?? []);
  const annotations = composeItemChanges(first.annotations ?? [], second.annotations ?? []);
  const variables = composeValues(first.variables, second.variables);
  const metadata = composeValues(first.metadata, second.metadata);
  return {
    nodes: composeItemChanges(first.nodes, second.nodes),
    ...(subPipelines.length > 0 && { subPipelines }),
    ...(annotations.length > 0 && { annotations }),
    ...(variables && { variables }),
    ...(metadata && { metadata }),
  };
}

function composeValues<T>(first: { from: T; to: T } | undefined, second: { from: T; to: T } | undefined) {
  return first && second ? { from: first.from, to: second.to } : (second ?? first);
}

function composeItemChanges<T>(first: readonly ItemChange<T>[], second: readonly ItemChange<T>[]): ItemChange<T>[] {
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

/** Follows the position of an item that is left alone while others go (from `removed`) and come (to `inserted`), both ascending. */
function positionMap(removed: readonly number[], inserted: readonly number[]): (position: number) => number {
  return (position) => {
    let moved = position - removed.filter((at) => at < position).length;
    for (const at of inserted) if (at <= moved) moved += 1;
    return moved;
  };
}

function placesBefore(changes: readonly ItemChange<unknown>[]): number[] {
  return changes.flatMap((change) => (change.from ? [change.fromIndex] : [])).toSorted((one, other) => one - other);
}

function placesAfter(changes: readonly ItemChange<unknown>[]): number[] {
  return changes.flatMap((change) => (change.to ? [change.toIndex] : [])).toSorted((one, other) => one - other);
}
