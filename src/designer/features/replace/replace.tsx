import { IconListSearch, IconReplace } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findItem } from '#domain/pipeline/item-index.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { useAble } from '../../editor/use-able.ts';
import { useOfferActions } from '../../lib/actions.tsx';
import { FindDialog } from './find-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';

/** What is open: the search, or the choice of another component for nodes. */
type Open = { readonly kind: 'find' } | { readonly kind: 'replace'; readonly ids: readonly string[] };

/** Finds nodes, and gives nodes another component in place. */
export function Replace() {
  const { t } = useTranslation('replace');
  const store = useEditorStore();
  const [open, setOpen] = useState<Open | null>(null);
  const { toEdit } = useAble();
  const hasNodes = useEditor(({ selection, document }) => selection.nodes.some((id) => findItem(document.nodes, id)));
  const selectedNodes = () => {
    const { selection, document } = store.getState();
    return selection.nodes.filter((id) => findItem(document.nodes, id));
  };
  useOfferActions([
    {
      id: 'node.replace',
      group: t('group'),
      label: t('replace'),
      shortcut: 'R',
      context: 'graph',
      icon: <IconReplace size={16} />,
      ...toEdit(hasNodes, 'nodes'),
      run: () => setOpen({ kind: 'replace', ids: selectedNodes() }),
    },
    {
      id: 'edit.find',
      group: t('group'),
      label: t('find'),
      shortcut: 'mod+F',
      icon: <IconListSearch size={16} />,
      run: () => setOpen({ kind: 'find' }),
    },
  ]);
  const close = () => setOpen(null);
  if (open?.kind === 'find') return <FindDialog onClose={close} onReplace={(ids) => setOpen({ kind: 'replace', ids })} />;
  return open && <ReplaceDialog ids={open.ids} onClose={close} />;
}
