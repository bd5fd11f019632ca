import {
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Position } from '#domain/pipeline/pipeline.ts';
import { align, type Alignment, alignments, distribute, type Distribution, distributions } from '../../editor/align/align.ts';
import { carriedBy, framesOf, moveEdit } from '../../editor/carried-by.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorState } from '../../editor/editor-store.ts';
import type { Framed } from '../../editor/frame.ts';
import { useAble } from '../../editor/use-able.ts';
import { type Action, useOfferActions } from '../../lib/actions.tsx';

const alignLook: Readonly<Record<Alignment, Pick<Action, 'icon' | 'shortcut'>>> = {
  left: { icon: <IconLayoutAlignLeft size={16} />, shortcut: 'shift+mod+ArrowLeft' },
  centre: { icon: <IconLayoutAlignCenter size={16} /> },
  right: { icon: <IconLayoutAlignRight size={16} />, shortcut: 'shift+mod+ArrowRight' },
  top: { icon: <IconLayoutAlignTop size={16} />, shortcut: 'shift+mod+ArrowUp' },
  middle: { icon: <IconLayoutAlignMiddle size={16} /> },
  bottom: { icon: <IconLayoutAlignBottom size={16} />, shortcut: 'shift+mod+ArrowDown' },
};

const distributeIcon: Readonly<Record<Distribution, Action['icon']>> = {
  // The icons are called after their lines, the actions after the way that things move.
  horizontally: <IconLayoutDistributeVertical size={16} />,
  vertically: <IconLayoutDistributeHorizontal size={16} />,
};

/** Offers to bring what is selected into line, and to even out the room between. */
export function AlignActions() {
  const { t } = useTranslation('arrange');
  const store = useEditorStore();
  const { toEdit } = useAble();
  const count = useEditor((state) => state.selection.nodes.length);
  const move = (arranged: (frames: ReadonlyMap<string, Framed>) => ReadonlyMap<string, Position>, name: 'align' | 'distribute') => {
    const state = store.getState();
    state.edit(moveEdit(state, arranged(selectedFrames(state))), name);
  };
  useOfferActions([
    ...alignments.map((alignment) => ({
      id: `arrange.${alignment}`,
      group: t('group'),
      label: t(`align.${alignment}`),
      ...alignLook[alignment],
      context: 'graph' as const,
      ...toEdit(count > 1, 'two'),
      run: () => move((frames) => align(frames, alignment), 'align'),
    })),
    ...distributions.map((distribution) => ({
      id: `arrange.${distribution}`,
      group: t('group'),
      label: t(`distribute.${distribution}`),
      icon: distributeIcon[distribution],
      ...toEdit(count > 2, 'three'),
      run: () => move((frames) => distribute(frames, distribution), 'distribute'),
    })),
  ]);
  return null;
}

/** What is selected, without what goes along with a selected group anyway. */
function selectedFrames(state: EditorState): Map<string, Framed> {
  const { nodes: chosen } = state.selection;
  const frames = framesOf(shownLevel(state));
  const carried = new Set(chosen.flatMap((id) => [...carriedBy(state, [id])].filter((other) => other !== id)));
  return new Map(
    chosen.flatMap((id) => (carried.has(id) ? [] : [[id, frames.get(id)] as const])).flatMap(([id, frame]) => (frame ? [[id, frame]] : [])),
  );
}
