import type { Edit } from '#domain/pipeline/edit.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import type { Annotation, AnnotationColor } from '#domain/pipeline/pipeline.ts';
import type { EditorState } from '../editor-store.ts';

/** The notes and groups among what is selected. */
export function selectedAnnotations({ selection, document }: Pick<EditorState, 'selection' | 'document'>): Annotation[] {
  if (!document.annotations) return [];
  return selection.nodes.flatMap((id) => findItem(document.annotations, id) ?? []);
}

/** How many groups are selected where nothing else is; else 0. */
export function selectedFrames({ selection: { nodes }, document: { annotations } }: Pick<EditorState, 'selection' | 'document'>): number {
  return nodes.every((id) => findItem(annotations, id)?.kind === 'group') ? nodes.length : 0;
}

/** The colour that all of them have; undefined where they differ or there are none. */
export function sharedColor([first, ...others]: readonly Annotation[]): AnnotationColor | undefined {
  return others.every(({ color }) => color === first?.color) ? first?.color : undefined;
}

/** The one edit that gives notes and groups a colour. */
export function recolored(annotations: readonly Annotation[], color: AnnotationColor): Edit {
  return {
    type: 'batch',
    edits: annotations.map((annotation) => ({ type: 'annotation.set', id: annotation.id, annotation: { ...annotation, color } })),
  };
}
