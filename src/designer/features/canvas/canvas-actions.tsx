import { memo, useState } from 'react';
import { IconArrowsMaximize, IconFocusCentered, IconMagnet, IconMap, IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { createBursts } from '../../editor/bursts.ts';
import { snapStep } from '../../editor/card-size.ts';
import { framesOf, moveEdit } from '../../editor/carried-by.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { useAble } from '../../editor/use-able.ts';
import { useOfferActions } from '../../lib/actions.tsx';
import { usePersonal } from '../../lib/personal.ts';
import type { Minimap } from './use-minimap.ts';
import { useZoomSteps } from './use-zoom-steps.ts';

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
const arrowKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

/** Offers what can be done with the view and the places of the nodes. */
export const CanvasActions = memo(function CanvasActions({ minimap }: { minimap: Minimap }) {
  const { t } = useTranslation('canvas');
  const store = useEditorStore();
  const zoom = useZoomSteps();
  const { toLook, toEdit } = useAble();
  const hasNodes = useEditor((state) => state.document.nodes.length > 0);
  const hasSelected = useEditor((state) => state.selection.nodes.length > 0);
  const [, setSnapping] = usePersonal('snapping');
  const [burstNow] = useState(() => createBursts());
  const group = t('group');
  const nudge = (key: keyof typeof arrows, far: boolean) => {
    const state = store.getState();
    const { selection, edit } = state;
    const [x, y] = arrows[key];
    const step = snapStep * (far ? 5 : 1);
    const frames = framesOf(shownLevel(state));
    const places = selection.nodes.flatMap((id) => {
      const position = frames.get(id)?.position;
      return position ? [[id, { x: position.x + x * step, y: position.y + y * step }] as const] : [];
    });
    edit(moveEdit(state, new Map(places)), 'move', `nudge ${burstNow()} ${selection.nodes.join(' ')}`);
  };
  useOfferActions([
    {
      id: 'canvas.fit',
      group,
      label: t('fit'),
      shortcut: 'F',
      icon: <IconArrowsMaximize size={16} />,
      ...toLook(hasNodes, 'items'),
      run: () => store.getState().canvas?.fit(),
    },
    {
      id: 'canvas.fitSelected',
      group,
      label: t('fitSelected'),
      shortcut: 'shift+F',
      icon: <IconFocusCentered size={16} />,
      ...toLook(hasSelected, 'some'),
      run: () => {
        const { canvas, selection } = store.getState();
        canvas?.fit(selection.nodes);
      },
    },
    {
      id: 'canvas.zoomIn',
      group,
      label: t('zoomIn'),
      shortcut: ['+', '='],
      icon: <IconPlus size={16} />,
      run: () => zoom.step(1),
    },
    {
      id: 'canvas.zoomOut',
      group,
      label: t('zoomOut'),
      shortcut: '-',
      icon: <IconMinus size={16} />,
      run: () => zoom.step(-1),
    },
    {
      id: 'canvas.zoomReset',
      group,
      label: t('zoomReset'),
      shortcut: '1',
      icon: <IconZoomReset size={16} />,
      run: () => zoom.to(1),
    },
    { id: 'canvas.snapping', group, label: t('toggleSnapping'), icon: <IconMagnet size={16} />, run: () => setSnapping((is) => !is) },
    { id: 'canvas.minimap', group, label: t('toggleMinimap'), shortcut: 'M', icon: <IconMap size={16} />, run: minimap.toggle },
    ...arrowKeys.flatMap((key) => [
      {
        id: `canvas.nudge.${key}`,
        group,
        label: t(`nudge.${key}`),
        shortcut: key,
        context: 'graph' as const,
        ...toEdit(hasSelected, 'some'),
        run: () => nudge(key, false),
      },
      {
        id: `canvas.nudgeFar.${key}`,
        group,
        label: t('nudgeFar', { direction: t(`nudge.${key}`) }),
        shortcut: `shift+${key}`,
        context: 'graph' as const,
        ...toEdit(hasSelected, 'some'),
        run: () => nudge(key, true),
      },
    ]),
  ]);
  return null;
});
