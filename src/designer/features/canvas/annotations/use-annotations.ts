import { useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { findItem } from '#domain/pipeline/item-index.ts';
import type { Level } from '#domain/pipeline/level.ts';
import type { Annotation } from '#domain/pipeline/pipeline.ts';
import { plainTextOf } from '../../../editor/annotations/plain-text-of.ts';
import { useEditorStore } from '../../../editor/editor-provider.tsx';
import type { Places } from '../glide.ts';
import { EditingContext, editText } from './editing.ts';
import { toAnnotationNodes } from './to-annotation-nodes.ts';
import { useResizing } from './use-resizing.ts';

/** The notes and groups of a level for React Flow, and what it reports of them. */
export function useAnnotations({ annotations }: Level, selected: ReadonlySet<string>) {
  const { t } = useTranslation('canvas');
  const store = useEditorStore();
  const editing = useContext(EditingContext);
  const { sized, takeResize } = useResizing();
  const describe = useCallback(
    (annotation: Annotation) => {
      const text = plainTextOf(annotation);
      return text === '' ? t(`annotation.empty.${annotation.kind}`) : t(`annotation.name.${annotation.kind}`, { text });
    },
    [t],
  );
  const nodesAt = useCallback(
    (moved: Places) => toAnnotationNodes(annotations, { selected, moved, sized, describe }),
    [annotations, selected, sized, describe],
  );
  /** Whether the item is a note or a group; its text is then edited. */
  const startEditing = (id: string): boolean => {
    const { document, readOnly, select, canvas } = store.getState();
    if (readOnly || !findItem(document.annotations, id)) return false;
    select({ nodes: [id] });
    editText(editing, canvas, id);
    return true;
  };
  return { nodesAt, takeResize, startEditing };
}
