import type { Comparison, ItemDifference } from '#domain/pipeline/compare-documents.ts';
import type { LinkEnd } from './to-compared-links.ts';

/** What is looked at, on the drawing and in the list: an item, or links into it. */
export interface SelectedDifference {
  readonly item: Pick<ItemDifference, 'kind' | 'id'>;
  /** The line that was chosen on the drawing, and what it stands for. */
  readonly link?: { readonly id: string; readonly ends: readonly LinkEnd[] };
}

/** Whether an item of the list is the one that is looked at. */
export function isSelected({ kind, id }: Pick<ItemDifference, 'kind' | 'id'>, selected: SelectedDifference | null): boolean {
  return selected?.item.kind === kind && selected.item.id === id;
}

/** The difference of what stands on the drawing under an id; ids are one space there. */
export function findDrawn({ items }: Comparison, id: string): ItemDifference | undefined {
  return items.find((item) => item.id === id && item.kind !== 'variable' && item.kind !== 'pipeline');
}
