import type { Difference, ItemChange } from './edit.ts';
import { findItem, type Identified } from './item-index.ts';
import type { PipelineDocument, Position, Size } from './pipeline.ts';
import { sameValue } from './same-value.ts';

interface Placed extends Identified {
  readonly position: Position;
  readonly size?: Size | undefined;
}

/**
 * The changes without the places and sizes that others have overtaken: such an item stays where it is, or gone. A place is no
 * reason to leave the rest of a step alone, e.g. of a layout of everything.
 */
export function withPlacesThatHold<T extends Placed>(changes: readonly ItemChange<T>[], items: readonly T[] | undefined): ItemChange<T>[] {
  return changes.map((change) => {
    const { id, from, to } = change;
    if (!from || !to) return change;
    const current = findItem(items, id);
    const isMoved = !sameValue(current?.position, from.position);
    const isResized = !sameValue(current?.size, from.size);
    if (!isMoved && !isResized) return change;
    return { ...change, to: { ...to, ...(isMoved && { position: from.position }), ...(isResized && { size: from.size }) } };
  });
}

/** The items that a change was to move or resize, and that the document after it has elsewhere all the same, because others put them there. */
export function placesThatStayed({ nodes, subPipelines = [], annotations = [] }: Difference, document: PipelineDocument): string[] {
  return [
    ...stayedOf(nodes, document.nodes),
    ...stayedOf(subPipelines, document.subPipelines),
    ...stayedOf(annotations, document.annotations),
  ];
}

function stayedOf<T extends Placed>(changes: readonly ItemChange<T>[], items: readonly T[] | undefined): string[] {
  return changes.flatMap(({ id, from, to }) => {
    const current = findItem(items, id);
    if (!from || !to || !current) return [];
    const stayed = ([one, wanted, is]: readonly unknown[]) => !sameValue(one, wanted) && !sameValue(is, wanted);
    const places = [
      [from.position, to.position, current.position],
      [from.size, to.size, current.size],
    ];
    return places.some(stayed) ? [id] : [];
  });
}
