import { IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '#domain/pipeline/edit.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { insideOf } from '#domain/pipeline/within.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorState } from '../../editor/editor-store.ts';
import { useOfferActions } from '../../lib/actions.tsx';

/** Offers to disable what is selected; where all of it is disabled already, to enable it. */
export function DisableAction() {
  const { t } = useTranslation('arrange');
  const store = useEditorStore();
  const isOffered = useEditor((state) => !state.readOnly && selectedNodes(state).length > 0);
  const isDisabled = useEditor((state) => areDisabled(selectedNodes(state)));
  const toggle = () => {
    const { edit } = store.getState();
    const nodes = selectedNodes(store.getState());
    const disabled = !areDisabled(nodes);
    const edits = nodes.map(({ id }): Edit => ({ type: 'node.disabled', id, disabled }));
    edit({ type: 'batch', edits }, disabled ? 'disable' : 'enable');
  };
  useOfferActions([
    {
      id: 'node.disable',
      group: t('group'),
      label: t(isDisabled ? 'enable' : 'disable'),
      shortcut: ['B', 'mod+E'],
      icon: <IconArrowForwardUp size={16} />,
      enabled: isOffered,
      run: toggle,
    },
  ]);
  return null;
}

/** The nodes that are selected, and those in selected sub-pipelines. */
function selectedNodes({ document, selection }: Pick<EditorState, 'document' | 'selection'>): PipelineNode[] {
  if (selection.nodes.length === 0) return [];
  return [...insideOf(document, selection.nodes)].flatMap((id) => findNode(document, id) ?? []);
}

function areDisabled(nodes: readonly PipelineNode[]): boolean {
  return nodes.length > 0 && nodes.every((node) => node.disabled === true);
}
