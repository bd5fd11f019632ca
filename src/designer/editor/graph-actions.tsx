import {
  IconArrowBarDown,
  IconArrowBarUp,
  IconArrowBigLeftLine,
  IconArrowBigRightLine,
  IconArrowsMoveVertical,
  IconFolderSymlink,
  IconPlugConnected,
  IconPlus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { own } from '#domain/names/own.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import { linkSource } from '#domain/pipeline/output-ref.ts';
import { type Action, useOfferActions } from '../lib/actions.tsx';
import { useEditor, useEditorStore } from './editor-provider.tsx';
import type { EditorState } from './editor-store.ts';
import { ask } from './picking/asking.ts';
import { useAble } from './use-able.ts';

/** Offers what can be done with the selected nodes and the selected link without drawing anything. */
export function GraphActions() {
  const { t } = useTranslation('editor');
  const { toAdd } = useAble();
  useOfferActions([
    {
      id: 'canvas.add',
      group: t('group'),
      label: t('addComponent'),
      shortcut: 'A',
      icon: <IconPlus size={16} />,
      ...toAdd,
      run: () => ask({ kind: 'add' }),
    },
    ...useNodeActions(),
    ...useLinkActions(),
  ]);
  return null;
}

function useNodeActions(): Action[] {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const { toEdit } = useAble();
  const { one, items, hasPlaces } = useEditor(useShallow(summarize));
  const ids = () => store.getState().selection.nodes;
  const group = t('nodeGroup');
  const hasOne = toEdit(one !== undefined, 'one');
  return [
    {
      id: 'node.connect',
      group,
      label: t('connectNode'),
      shortcut: 'C',
      icon: <IconPlugConnected size={16} />,
      ...hasOne,
      run: () => one !== undefined && ask({ kind: 'port', node: one }),
    },
    {
      id: 'node.addBefore',
      group,
      label: t('addBefore'),
      icon: <IconArrowBarUp size={16} />,
      ...hasOne,
      run: () => one !== undefined && ask({ kind: 'before', node: one }),
    },
    {
      id: 'node.addAfter',
      group,
      label: t('addAfter'),
      icon: <IconArrowBarDown size={16} />,
      ...hasOne,
      run: () => one !== undefined && ask({ kind: 'after', node: one }),
    },
    {
      id: 'node.moveTo',
      group,
      label: t('moveTo'),
      icon: <IconFolderSymlink size={16} />,
      ...(items > 0 ? toEdit(hasPlaces, 'places') : toEdit(false, 'some')),
      run: () => ask({ kind: 'place', ids: ids() }),
    },
  ];
}

/** What the actions need to know of the selection. */
function summarize({ selection, document }: EditorState) {
  const [first] = selection.nodes;
  return {
    one: selection.nodes.length === 1 && findItem(document.nodes, first ?? '') ? first : undefined,
    items: selection.nodes.length,
    hasPlaces: (document.subPipelines?.length ?? 0) > 0,
  };
}

function useLinkActions(): Action[] {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const { toLook, toEdit } = useAble();
  const link = useEditor((state) => state.selection.link);
  const source = useEditor(({ document }) => {
    const binding = link && own(findItem(document.nodes, link.node)?.inputs ?? {}, link.input);
    return binding && 'from' in binding ? linkSource(binding.from) : undefined;
  });
  const group = t('linkGroup');
  return [
    {
      id: 'link.insert',
      group,
      label: t('insertInto'),
      icon: <IconArrowsMoveVertical size={16} />,
      ...toEdit(source !== undefined, 'link'),
      run: () => link && ask({ kind: 'into', link }),
    },
    {
      id: 'link.source',
      group,
      label: t('goToSource'),
      icon: <IconArrowBigLeftLine size={16} />,
      ...toLook(source !== undefined, 'link'),
      run: () => source !== undefined && store.getState().show([source]),
    },
    {
      id: 'link.target',
      group,
      label: t('goToTarget'),
      icon: <IconArrowBigRightLine size={16} />,
      ...toLook(link !== null, 'link'),
      run: () => link && store.getState().show([link.node]),
    },
  ];
}
