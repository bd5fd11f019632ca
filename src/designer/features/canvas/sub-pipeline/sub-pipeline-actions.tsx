import { memo } from 'react';
import { IconArrowBarToUp, IconDoorEnter, IconStack2, IconStackPop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { findItem } from '#domain/pipeline/item-index.ts';
import { newNodeId } from '#domain/pipeline/new-node-id.ts';
import { itemsOf, unpackSubPipeline } from '#domain/pipeline/sub-pipelines.ts';
import { wayOut } from '#domain/pipeline/within.ts';
import { shownLevel } from '../../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../../editor/editor-provider.tsx';
import { collapseEdit } from '../../../editor/room/collapse-edit.ts';
import { roomForContent } from '../../../editor/room/make-room.ts';
import { useAble } from '../../../editor/use-able.ts';
import { useOfferActions } from '../../../lib/actions.tsx';

/** Offers to make a sub-pipeline of the selection, to enter and leave it, and to take it apart. */
export const SubPipelineActions = memo(function SubPipelineActions() {
  const { t } = useTranslation('canvas');
  const store = useEditorStore();
  const { toLook, toEdit } = useAble();
  const hasNodes = useEditor(({ selection, document }) => selection.nodes.some((id) => !findItem(document.annotations, id)));
  const chosen = useEditor(({ selection, document }) =>
    selection.nodes.length === 1 ? findItem(document.subPipelines, selection.nodes[0] ?? '') : undefined,
  );
  const isInside = useEditor((state) => shownLevel(state).within !== null);
  const collapse = () => {
    const { document, selection, edit, select, canvas } = store.getState();
    const id = newNodeId(document, 'sub-pipeline');
    const made = collapseEdit(store.getState(), selection.nodes, { id, label: t('sub.newLabel') });
    if (!made) return;
    edit(made, 'collapse');
    select({ nodes: [id] });
    canvas?.goOnAt(id);
  };
  const unpack = () => {
    const { document, edit, select, canvas } = store.getState();
    const made = chosen && unpackSubPipeline(document, chosen.id);
    if (!made) return;
    const room = roomForContent(store.getState(), chosen);
    const inside = itemsOf(document).filter((item) => wayOut(document, item)[0] === chosen.id);
    edit({ type: 'batch', edits: [...room, made] }, 'unpack');
    select({ nodes: inside.map((item) => item.id) });
    canvas?.goOnAt(inside[0]?.id ?? '');
  };
  const group = t('group');
  useOfferActions([
    {
      id: 'sub.collapse',
      group,
      label: t('sub.collapse'),
      shortcut: 'mod+G',
      icon: <IconStack2 size={16} />,
      ...toEdit(hasNodes, 'nodes'),
      run: collapse,
    },
    {
      id: 'sub.unpack',
      group,
      label: t('sub.unpack'),
      shortcut: 'shift+mod+G',
      icon: <IconStackPop size={16} />,
      ...toEdit(chosen !== undefined, 'sub'),
      run: unpack,
    },
    {
      id: 'sub.enter',
      group,
      label: t('sub.enter'),
      shortcut: 'mod+ArrowDown',
      icon: <IconDoorEnter size={16} />,
      ...toLook(chosen !== undefined, 'sub'),
      run: () => {
        if (chosen) store.getState().enter(chosen.id);
      },
    },
    {
      id: 'sub.leave',
      group,
      label: t('sub.leave'),
      shortcut: 'mod+ArrowUp',
      icon: <IconArrowBarToUp size={16} />,
      ...toLook(isInside, 'level'),
      run: () => store.getState().leave(),
    },
  ]);
  return null;
});
