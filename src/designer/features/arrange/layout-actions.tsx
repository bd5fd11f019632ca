import { IconArrowsLeftRight, IconHierarchy2, IconHierarchy3, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { useAble } from '../../editor/use-able.ts';
import { useOfferActions } from '../../lib/actions.tsx';
import { notifyOffer } from '../../lib/notify-offer.tsx';
import { usePersonal } from '../../lib/personal.ts';
import { useNewest } from '../../lib/use-newest.ts';
import { LayoutProgress } from './layout-progress.tsx';
import { useLayout } from './use-layout.ts';

/** Offers automatic layout, and shows one that takes its time. */
export function LayoutActions() {
  const { t } = useTranslation('arrange');
  const store = useEditorStore();
  const [direction, setDirection] = usePersonal('direction');
  const { running, layOut, cancel } = useLayout(direction);
  const canEdit = useEditor((state) => !state.readOnly);
  const { toLook, toEdit } = useAble();
  const hasItems = useEditor((state) => state.document.nodes.length > 0);
  const hasSeveral = useEditor((state) => state.selection.nodes.length > 1);
  const group = t('group');
  const newestLayOut = useNewest(layOut);
  const turn = () => {
    setDirection(direction === 'down' ? 'right' : 'down');
    if (canEdit && hasItems) notifyOffer(t('turned'), { label: t('layout'), run: () => newestLayOut()(null) }, 'turned');
  };
  useOfferActions([
    {
      id: 'canvas.layout',
      group,
      label: t('layout'),
      shortcut: 'L',
      icon: <IconHierarchy2 size={16} />,
      ...toEdit(hasItems, 'items'),
      run: () => layOut(null),
    },
    {
      id: 'canvas.layoutSelection',
      group,
      label: t('layoutSelection'),
      shortcut: 'shift+L',
      icon: <IconHierarchy3 size={16} />,
      ...toEdit(hasSeveral, 'two'),
      run: () => layOut(store.getState().selection.nodes),
    },
    {
      id: 'canvas.cancelLayout',
      group,
      label: t('cancelLayout'),
      icon: <IconX size={16} />,
      ...toLook(running !== null, 'layout'),
      run: cancel,
    },
    {
      id: 'canvas.direction',
      group,
      label: t(direction === 'down' ? 'flowRight' : 'flowDown'),
      icon: <IconArrowsLeftRight size={16} />,
      run: turn,
    },
  ]);
  return running && <LayoutProgress count={running.count} onCancel={cancel} />;
}
