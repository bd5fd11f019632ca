import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconDeselect,
  IconPlugConnected,
  IconScissors,
  IconSelectAll,
  IconTrash,
} from '@tabler/icons-react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { type Action, describeShortcut, useOfferActions } from '../lib/actions.tsx';
import { notifyDone } from '../lib/notify.ts';
import { commitTyping } from '../lib/typing.ts';
import { selectedFrames } from './annotations/selected-annotations.ts';
import { shownLevel } from './derived.ts';
import { useEditor, useEditorStore } from './editor-provider.tsx';
import { useAble } from './use-able.ts';
import { useClipboard } from './use-clipboard.ts';
import { reconnectShortcut, useReconnect } from './use-reconnect.ts';
import { useTellMove } from './use-tell-move.ts';

/** Offers everything that edits a pipeline, from undo to select all; shortcuts, menus and command palette follow. */
export function EditorActions() {
  const { t } = useTranslation('editor');
  useOfferActions(useEditActions().map((action) => ({ ...action, group: t('group') })));
  return null;
}

function useEditActions(): Omit<Action, 'group'>[] {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const canUndo = useEditor((state) => state.history.past.length > 0);
  const canRedo = useEditor((state) => state.history.future.length > 0);
  const hasNodes = useEditor((state) => state.selection.nodes.length > 0);
  const hasLink = useEditor((state) => state.selection.link !== null);
  const frames = useEditor(selectedFrames);
  const isInside = useEditor((state) => shownLevel(state).within !== null);
  const clipboard = useClipboard();
  const { reconnect, canReconnect } = useReconnect();
  const tell = useTellMove();
  const { toLook, toEdit, toAdd } = useAble();
  const all = () => {
    const { nodes, subPipelines, annotations } = shownLevel(store.getState());
    store.getState().select({ nodes: [...nodes, ...subPipelines.map(({ item }) => item), ...annotations].map(({ id }) => id) });
  };
  const takeStep = (key: 'undone' | 'redone', direction: 'undo' | 'redo') => {
    // What is typed in this moment is a step, too; a field sees that it is taken back where it was shown before.
    flushSync(commitTyping);
    tell(key, store.getState()[direction]());
  };
  const duplicate = () => {
    const copied = store.getState().copy();
    if (copied) store.getState().paste(copied, null, 'duplicate');
  };
  const copy = () =>
    clipboard.copy().catch(() => {
      notifyDone(t('copyFailed', { shortcut: describeShortcut('mod+C') }));
    });
  return [
    {
      id: 'edit.undo',
      label: t('undo'),
      shortcut: 'mod+Z',
      icon: <IconArrowBackUp size={16} />,
      ...toEdit(canUndo, 'undo'),
      run: () => takeStep('undone', 'undo'),
    },
    {
      id: 'edit.redo',
      label: t('redo'),
      shortcut: ['shift+mod+Z', 'mod+Y'],
      icon: <IconArrowForwardUp size={16} />,
      ...toEdit(canRedo, 'redo'),
      run: () => takeStep('redone', 'redo'),
    },
    {
      id: 'edit.cut',
      label: t('cut'),
      browserShortcut: 'mod+X',
      icon: <IconScissors size={16} />,
      ...toEdit(hasNodes, 'some'),
      run: () => void copy().then(() => store.getState().remove('cut')),
    },
    {
      id: 'edit.copy',
      label: t('copy'),
      browserShortcut: 'mod+C',
      icon: <IconCopy size={16} />,
      ...toLook(hasNodes, 'some'),
      run: () => void copy(),
    },
    {
      id: 'edit.paste',
      label: t('paste'),
      browserShortcut: 'mod+V',
      icon: <IconClipboard size={16} />,
      ...toAdd,
      run: () => void clipboard.paste(),
    },
    {
      id: 'edit.duplicate',
      label: t('duplicate'),
      shortcut: 'mod+D',
      icon: <IconCopyPlus size={16} />,
      ...toEdit(hasNodes, 'some'),
      run: duplicate,
    },
    {
      id: 'edit.delete',
      label: frames > 0 ? t('removeFrames', { count: frames }) : t('remove'),
      shortcut: ['Delete', 'Backspace'],
      icon: <IconTrash size={16} />,
      ...toEdit(hasNodes || hasLink, 'some'),
      run: () => store.getState().remove(),
    },
    {
      id: 'edit.reconnect',
      label: t('reconnect'),
      shortcut: reconnectShortcut,
      icon: <IconPlugConnected size={16} />,
      ...toEdit(canReconnect, 'gap'),
      run: reconnect,
    },
    { id: 'edit.selectAll', label: t('selectAll'), shortcut: 'mod+A', icon: <IconSelectAll size={16} />, run: all },
    {
      id: 'edit.selectNone',
      label: t('selectNone'),
      shortcut: 'Escape',
      icon: <IconDeselect size={16} />,
      ...toLook(hasNodes || hasLink || isInside, 'selected'),
      run: () => (hasNodes || hasLink ? store.getState().select({}) : store.getState().leave()),
    },
  ];
}
