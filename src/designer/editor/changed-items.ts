import type { ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { Difference, ItemChange } from '#domain/pipeline/edit.ts';
import { findItem, type Identified } from '#domain/pipeline/item-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { annotationNameOf, nodeNameOf } from './node-text.ts';

/** A node, sub-pipeline or annotation that a step is about; a note without text has the name ``. */
export interface ChangedItem {
  readonly id: string;
  readonly within?: string | undefined;
  readonly name: string;
}

/**
 * What a step is about: what came or went with it, or else all that it changed; as it is `now`, as the step left it, or as
 * it was before the step removed it.
 */
export function changedItems(
  { nodes, subPipelines = [], annotations = [] }: Difference,
  components: ComponentLookup,
  language: Language,
  now?: PipelineDocument,
): ChangedItem[] {
  // Links that go with a node change other nodes, too.
  const isAbout = [...nodes, ...subPipelines, ...annotations].some(comesOrGoes) ? comesOrGoes : () => true;
  return [
    ...latest(nodes.filter(isAbout), now?.nodes).map((node) => toItem(node, nodeNameOf(node, components, language))),
    ...latest(subPipelines.filter(isAbout), now?.subPipelines).map((item) => toItem(item, item.label)),
    ...latest(annotations.filter(isAbout), now?.annotations).map((item) => toItem(item, annotationNameOf(item))),
  ];
}

function comesOrGoes({ from, to }: ItemChange<unknown>): boolean {
  return from === null || to === null;
}

function latest<T extends Identified>(changes: readonly ItemChange<T>[], now: readonly T[] = []): T[] {
  return changes.flatMap(({ id, from, to }) => findItem(now, id) ?? to ?? from ?? []);
}

function toItem({ id, within }: Omit<ChangedItem, 'name'>, name: string): ChangedItem {
  return { id, within, name };
}
