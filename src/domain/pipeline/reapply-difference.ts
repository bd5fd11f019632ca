import { applyDifference, comesToNothing } from './difference.ts';
import type { Difference, ItemChange } from './edit.ts';
import { cyclesOf } from './graph.ts';
import { findItem, itemIndex, type Identified } from './item-index.ts';
import { bindsMore, linksToGone, withLinksThatHold } from './loose-links.ts';
import { mergeFields, mergeList, mergeValue, type Clash } from './merge-values.ts';
import type { PipelineDocument } from './pipeline.ts';
import { withPlacesThatHold } from './places-that-hold.ts';
import { sameValue } from './same-value.ts';
import { drawnItem } from './sub-pipelines.ts';

/**
 * The document after a change that was made for another state of it: it changes its own fields, links, variables and
 * settings and leaves everything else as it is. Null where one of them is no longer as the change expects it. Where others
 * edit the document too (`shared`), also where nothing is left to change, a link of theirs would lose its source or a cycle
 * would come about; links to what they removed, or to an input that they gave something else, don't come back then, and what
 * they moved or resized stays where it is.
 */
export function reapplyDifference(document: PipelineDocument, difference: Difference, shared: boolean): PipelineDocument | null {
  const rebased = rebaseDifference(document, shared ? withWhatHolds(difference, document) : difference);
  if (rebased === null || (shared && comesToNothing(rebased))) return null;
  const next = applyDifference(document, rebased);
  return shared && breaksLinks(document, next, rebased) ? null : next;
}

/** The difference without the links and places that others have overtaken, which don't hold back the rest of it. */
function withWhatHolds(difference: Difference, document: PipelineDocument): Difference {
  const { nodes, subPipelines, annotations } = difference;
  return {
    ...difference,
    nodes: withPlacesThatHold(withLinksThatHold(nodes, document), document.nodes),
    ...(subPipelines && { subPipelines: withPlacesThatHold(subPipelines, document.subPipelines) }),
    ...(annotations && { annotations: withPlacesThatHold(annotations, document.annotations) }),
  };
}

/**
 * The difference from this document instead of the one that it was made for; null where they differ in what it changes, and
 * where another thing has the id of what it brings back.
 */
function rebaseDifference(document: PipelineDocument, difference: Difference): Difference | null {
  const { nodes, subPipelines, annotations, variables, metadata } = difference;
  const clashes: Clash[] = [];
  const items = [...nodes, ...(subPipelines ?? []), ...(annotations ?? [])];
  const known = new Set(items.flatMap(({ id, from }) => (from === null ? [] : id)));
  if (items.some(({ id, from }) => from === null && !known.has(id) && drawnItem(document, id))) return null;
  const rebased: Difference = {
    nodes: rebaseChanges('nodes', document.nodes, nodes, clashes),
    ...(subPipelines && { subPipelines: rebaseChanges('subPipelines', document.subPipelines, subPipelines, clashes) }),
    ...(annotations && { annotations: rebaseChanges('annotations', document.annotations, annotations, clashes) }),
    ...(variables && {
      variables: {
        from: document.variables,
        to: mergeList(variables.from, variables.to, document.variables, ['variables'], (variable) => variable.name, clashes),
      },
    }),
    ...(metadata && { metadata: { from: document.metadata, to: rebaseMetadata(metadata, document.metadata, clashes) } }),
  };
  return clashes.length > 0 ? null : rebased;
}

function rebaseMetadata(
  { from, to }: NonNullable<Difference['metadata']>,
  current: PipelineDocument['metadata'],
  clashes: Clash[],
): PipelineDocument['metadata'] {
  return sameValue(from, current) ? to : mergeFields(from, to, current, ['metadata'], clashes);
}

function rebaseChanges<T extends Identified>(
  list: 'nodes' | 'subPipelines' | 'annotations',
  items: readonly T[] | undefined,
  changes: readonly ItemChange<T>[],
  clashes: Clash[],
): ItemChange<T>[] {
  return changes.flatMap((change): ItemChange<T>[] => {
    const { id, from, to } = change;
    const current = findItem(items, id) ?? null;
    if (sameValue(from, current)) return [change];
    const merged = mergeValue(from, to, current, [list, id], clashes);
    if (current === null && merged === null) return [];
    const at = itemIndex(items).get(id) ?? change.toIndex;
    return [{ id, from: current, to: merged, fromIndex: at, toIndex: at }];
  });
}

function breaksLinks(document: PipelineDocument, next: PipelineDocument, { nodes }: Difference): boolean {
  return linksToGone(next, nodes) || (bindsMore(nodes) && cyclesOf(next).length > cyclesOf(document).length);
}
