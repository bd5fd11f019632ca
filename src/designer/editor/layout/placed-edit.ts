import type { Edit } from '#domain/pipeline/edit.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { PlacedItem } from './layout-task.ts';

/** The one edit that puts items where layout placed them; groups also get their new size. What is gone meanwhile is left out. */
export function placedEdit({ annotations }: Pick<PipelineDocument, 'annotations'>, placed: readonly PlacedItem[]): Edit {
  const groups = placed.flatMap(({ id, size }): Edit[] => {
    const annotation = findItem(annotations, id);
    return annotation?.kind === 'group' ? [{ type: 'annotation.set', id, annotation: { ...annotation, size } }] : [];
  });
  return { type: 'batch', edits: [...groups, { type: 'nodes.move', moves: placed.map(({ id, position }) => ({ id, position })) }] };
}
