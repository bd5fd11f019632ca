import { IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '#domain/pipeline/edit.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { nodesAmong } from '../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorState } from '../../editor/editor-store.ts';
import { useAble } from '../../editor/use-able.ts';
import { useOfferActions } from '../../lib/actions.tsx';

/** Offers to disable what is selected; where all of it is disabled already, to enable it. */
export function DisableAction() {
  const { t } = useTranslation(['arrange', 'editor']);
  const store = useEditorStore();
  const { toEdit } = useAble();
  const hasNodes = useEditor((state) => nodesAmong(state.document, state.selection.nodes).length > 0);
  const isDisabled = useEditor(areDisabled);
  const toggle = () => {
    const { edit, document, selection } = store.getState();
    const disabled = !areDisabled({ document, selection });
    const edits = nodesAmong(document, selection.nodes).map((id): Edit => ({ type: 'node.disabled', id, disabled }));
    edit({ type: 'batch', edits }, disabled ? 'disable' : 'enable');
  };
  useOfferActions([
    {
      id: 'node.disable',
      group: t('group', { ns: 'editor' }),
      label: t(isDisabled ? 'enable' : 'disable'),
      shortcut: ['B', 'mod+E'],
      icon: <IconArrowForwardUp size={16} />,
      ...toEdit(hasNodes, 'nodes'),
      run: toggle,
    },
  ]);
  return null;
}

function areDisabled({ document, selection }: Pick<EditorState, 'document' | 'selection'>): boolean {
  const ids = nodesAmong(document, selection.nodes);
  return ids.length > 0 && ids.every((id) => findNode(document, id)?.disabled === true);
}
