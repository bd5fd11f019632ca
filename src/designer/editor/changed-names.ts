import type { ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { Difference, ItemChange } from '#domain/pipeline/edit.ts';
import { annotationNameOf, nodeNameOf } from './node-text.ts';

/** What the items are called that a step changed: as it left them, and what it removed as it was. Notes without text have no name. */
export function changedNames(difference: Difference, components: ComponentLookup, language: Language): string[] {
  const { nodes, subPipelines = [], annotations = [] } = difference;
  const names = [
    ...latest(nodes).map((node) => nodeNameOf(node, components, language)),
    ...latest(subPipelines).map(({ label }) => label),
    ...latest(annotations).map(annotationNameOf),
  ];
  return names.filter((name) => name !== '');
}

function latest<T>(changes: readonly ItemChange<T>[]): T[] {
  return changes.flatMap(({ from, to }) => to ?? from ?? []);
}
