import { IconAdjustments, IconCursorText, IconLayoutSidebar, IconLayoutSidebarRight, IconListTree, IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { selectedAnnotations } from '../editor/annotations/selected-annotations.ts';
import { useEditor, useEditorStore } from '../editor/editor-provider.tsx';
import { useAble } from '../editor/use-able.ts';
import { useOfferActions } from '../lib/actions.tsx';
import { firstFault } from '../editor/faults.ts';
import { askForFocus, type PanelName } from '../lib/panel-focus.ts';
import { usePersonal } from '../lib/personal.ts';
import { usePanelLayout } from './use-panel-layout.ts';

/** Offers to show, hide and go to the panels beside the canvas; by itself, so that a selection renders none of them. */
export function PanelActions() {
  const { t } = useTranslation('app');
  const editor = useEditorStore();
  const [layout, setLayout] = usePanelLayout();
  const [, setLeftTab] = usePersonal('leftTab');
  const { toLook, toEdit } = useAble();
  const hasOne = useEditor((state) => state.selection.nodes.length === 1);
  const hasText = useEditor((state) => hasOne && selectedAnnotations(state).length > 0);
  const hasSome = useEditor((state) => state.selection.nodes.length > 0);
  const group = t('commands.view');
  useEffect(() =>
    editor.subscribe(({ focus }, before) => {
      // A field that is asked for can't take the focus in a panel that is folded.
      if (!layout.rightOpen && focus !== before.focus && focus?.[0] === 'nodes' && focus.length > 2) setLayout({ rightOpen: true });
    }),
  );
  const showLeft = (tab: 'palette' | 'outline') => {
    setLeftTab(tab);
    setLayout({ leftOpen: true });
    askForFocus(tab);
  };
  const showRight = (panel: PanelName | null) => {
    setLayout({ rightOpen: true });
    askForFocus(panel);
  };
  useOfferActions([
    {
      id: 'view.palette',
      group,
      label: t('panels.goPalette'),
      shortcut: '/',
      icon: <IconSearch size={16} />,
      run: () => showLeft('palette'),
    },
    {
      id: 'view.outline',
      group,
      label: t('panels.goOutline'),
      shortcut: 'O',
      icon: <IconListTree size={16} />,
      run: () => showLeft('outline'),
    },
    {
      id: 'view.inspector',
      group,
      label: t('panels.goInspector'),
      shortcut: 'I',
      icon: <IconAdjustments size={16} />,
      run: () => showRight('inspector'),
    },
    {
      id: 'view.left',
      group,
      label: t('panels.toggleLeft'),
      shortcut: 'mod+B',
      icon: <IconLayoutSidebar size={16} />,
      run: () => setLayout({ leftOpen: !layout.leftOpen }),
    },
    {
      id: 'view.right',
      group,
      label: t('panels.toggleRight'),
      shortcut: 'alt+mod+B',
      icon: <IconLayoutSidebarRight size={16} />,
      run: () => setLayout({ rightOpen: !layout.rightOpen }),
    },
    {
      id: 'node.open',
      group: t('commands.node'),
      label: t('node.open'),
      shortcut: 'Enter',
      context: 'graph',
      icon: <IconAdjustments size={16} />,
      ...toLook(hasSome, 'some'),
      run: () => {
        const { checkNow, selection } = editor.getState();
        const [id, ...others] = selection.nodes;
        const problem = id === undefined || others.length > 0 ? undefined : firstFault(checkNow(), id, ['error']);
        showRight(problem ? null : 'inspector');
        if (problem) editor.getState().focusOn(problem.path);
      },
    },
    {
      id: 'node.rename',
      group: t('commands.node'),
      label: t('node.rename'),
      // That of a note or group edits it in place.
      ...(!hasText && { shortcut: 'F2' }),
      icon: <IconCursorText size={16} />,
      ...toEdit(hasOne && !hasText, 'one'),
      run: () => showRight('label'),
    },
  ]);
  return null;
}
