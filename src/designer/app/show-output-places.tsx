import { IconTable } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { findNode } from '#domain/pipeline/node-index.ts';
import { useEditor, useEditorStore, useSelectedPipelineNodeId } from '../editor/editor-provider.tsx';
import { useAble } from '../editor/use-able.ts';
import { useOfferActions } from '../lib/actions.tsx';
import { ShowOutputContext, useShowOutputOf } from '../live/show-output.tsx';

/** In the designer, an output's data is shown in the drawer. */
export function ShowOutputInDrawer({ children }: { readonly children: ReactNode }) {
  const store = useEditorStore();
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const show = useCallback(
    (node: string, output: string) => {
      store.getState().show([node]);
      void navigate({ search: (known) => ({ ...known, panel: 'results', output }), replace: true });
    },
    [store, navigate],
  );
  return (
    <ShowOutputContext value={show}>
      <ShowDataAction />
      {children}
    </ShowOutputContext>
  );
}

/** Offers the data of the selected node, beginning with its first output. */
function ShowDataAction() {
  const { t } = useTranslation('app');
  const { toLook } = useAble();
  const node = useSelectedPipelineNodeId() ?? '';
  const output = useEditor(
    ({ document, components }) => components.get(findNode(document, node)?.component ?? '')?.spec.outputs[0]?.name ?? '',
  );
  const showData = useShowOutputOf(node, output);
  useOfferActions([
    {
      id: 'node.data',
      group: t('commands.node'),
      label: t('commands.showData'),
      icon: <IconTable size={16} />,
      ...toLook(showData !== null && output !== '', 'data'),
      run: () => showData?.(),
    },
  ]);
  return null;
}

/** On the page of a run, below what is shown of the run. */
export function ShowOutputInRun({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate({ from: '/runs/$id' });
  const show = useCallback(
    (node: string, output: string) => void navigate({ search: (known) => ({ ...known, node, panel: 'results', output }), replace: true }),
    [navigate],
  );
  return <ShowOutputContext value={show}>{children}</ShowOutputContext>;
}
