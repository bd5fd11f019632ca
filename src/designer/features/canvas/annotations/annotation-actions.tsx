import { IconBoxMargin, IconCursorText, IconNote, IconSelectAll } from '@tabler/icons-react';
import { memo, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { findItem } from '#domain/pipeline/item-index.ts';
import { type Annotation, annotationColors } from '#domain/pipeline/pipeline.ts';
import { leastSize, newGroup, newNote } from '../../../editor/annotations/new-annotation.ts';
import { recolored, selectedAnnotations, sharedColor } from '../../../editor/annotations/selected-annotations.ts';
import { createBursts } from '../../../editor/bursts.ts';
import { snapStep } from '../../../editor/card-size.ts';
import { insideOf } from '../../../editor/carried-by.ts';
import { shownLevel } from '../../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../../editor/editor-provider.tsx';
import { useAble } from '../../../editor/use-able.ts';
import { useOfferActions } from '../../../lib/actions.tsx';
import { textStep } from './annotation-text.tsx';
import { EditingContext, editText } from './editing.ts';

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
const arrowKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
const resizeStep = 2 * snapStep;

/** Offers notes and groups: to add, to write, to colour and to resize them. */
export const AnnotationActions = memo(function AnnotationActions() {
  const { t } = useTranslation('canvas');
  const { t: tEditor } = useTranslation('editor');
  const store = useEditorStore();
  const editing = useContext(EditingContext);
  const { toLook, toEdit, toAdd } = useAble();
  const hasChosen = useEditor((state) => selectedAnnotations(state).length > 0);
  const shownColor = useEditor((state) => sharedColor(selectedAnnotations(state)));
  const only = useEditor(({ selection, document }) =>
    selection.nodes.length === 1 ? findItem(document.annotations, selection.nodes[0] ?? '') : undefined,
  );
  const inside = useInside();
  const add = (annotation: Annotation, isAlone: boolean) => {
    const { id, kind } = annotation;
    store.getState().edit({ type: 'annotation.set', id, annotation }, kind, textStep(id));
    store.getState().select({ nodes: [id] });
    if (isAlone) store.getState().canvas?.panTo([id]);
    editing.setState({ editing: id });
  };
  const [burstNow] = useState(() => createBursts());
  const place = () => store.getState().canvas?.pointedPlace() ?? { x: 0, y: 0 };
  const sight = () => {
    const { canvas } = store.getState();
    return { middle: canvas?.center() ?? { x: 0, y: 0 }, room: canvas?.room() ?? { width: Infinity, height: Infinity } };
  };
  const resize = (key: keyof typeof arrows) => {
    if (!only) return;
    const [dx, dy] = arrows[key];
    const width = Math.max(leastSize.width, only.size.width + dx * resizeStep);
    const height = Math.max(leastSize.height, only.size.height + dy * resizeStep);
    const annotation = { ...only, size: { width, height } };
    store.getState().edit({ type: 'annotation.set', id: only.id, annotation }, 'resize', `resize ${burstNow()} ${only.id}`);
  };
  const group = t('group');
  useOfferActions([
    {
      id: 'canvas.note',
      group,
      label: t('annotation.addNote'),
      shortcut: 'N',
      icon: <IconNote size={16} />,
      ...toAdd,
      run: () => add(newNote(store.getState(), place()), true),
    },
    {
      id: 'canvas.group',
      group,
      label: t('annotation.addGroup'),
      shortcut: 'G',
      icon: <IconBoxMargin size={16} />,
      ...toAdd,
      run: () => {
        const { nodes } = store.getState().selection;
        add(newGroup(store.getState(), nodes, sight()), nodes.length === 0);
      },
    },
    {
      id: 'annotation.edit',
      group,
      label: only?.kind === 'group' ? t('annotation.rename') : t('annotation.edit'),
      // Of a node it is what renames that.
      ...(only && { shortcut: 'F2' }),
      icon: <IconCursorText size={16} />,
      ...toEdit(only !== undefined, 'annotation'),
      run: () => only && editText(editing, store.getState().canvas, only.id),
    },
    {
      id: 'annotation.inside',
      group,
      label: t('annotation.inside'),
      icon: <IconSelectAll size={16} />,
      ...toLook(inside.length > 0, 'inside'),
      run: () => store.getState().select({ nodes: inside }),
    },
    ...annotationColors.map((color) => ({
      id: `annotation.${color}`,
      group,
      label: t('annotation.paint', { color: tEditor(`color.${color}`) }),
      icon: <span className="weft-color-mark" data-annotation-color={color} />,
      ...toEdit(hasChosen, 'annotation'),
      isOn: color === shownColor,
      run: () => store.getState().edit(recolored(selectedAnnotations(store.getState()), color), 'color'),
    })),
    ...arrowKeys.map((key) => ({
      id: `annotation.resize.${key}`,
      group,
      label: t(`annotation.resize.${key}`),
      shortcut: `alt+${key}`,
      context: 'graph' as const,
      ...toEdit(only !== undefined, 'annotation'),
      run: () => resize(key),
    })),
  ]);
  return null;
});

/** What lies in the selected groups; renders again only where there are any. */
function useInside(): readonly string[] {
  const groups = useEditor(useShallow((state) => selectedAnnotations(state).flatMap(({ id, kind }) => (kind === 'group' ? [id] : []))));
  const level = useEditor((state) => (groups.length > 0 ? shownLevel(state) : null));
  return useMemo(() => (level ? insideOf(level, groups) : []), [level, groups]);
}
