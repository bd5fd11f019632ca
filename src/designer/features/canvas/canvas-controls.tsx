import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconMap, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReactFlow, useStore } from 'reactflow';
import type { Minimap } from './use-minimap.ts';
import { fitOptions } from './use-canvas-port.ts';

/** Zoom, fit and minimap, at the canvas's edge. */
export function CanvasControls({ minimap }: { minimap: Minimap }) {
  const { t } = useTranslation('canvas');
  const flow = useReactFlow();
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className="weft-canvas-controls" role="toolbar" aria-label={t('controls')}>
      <Tooltip label={`${t('zoomOut')} (-)`}>
        <ActionIcon aria-label={t('zoomOut')} onClick={() => void flow.zoomOut({ duration: 120 })}>
          <IconMinus size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('zoomReset')} (1)`}>
        <button
          type="button"
          className="weft-zoom weft-number"
          onClick={() => void flow.zoomTo(1, { duration: 120 })}
          aria-label={t('zoomIs', { zoom })}
        >
          {zoom}%
        </button>
      </Tooltip>
      <Tooltip label={`${t('zoomIn')} (+)`}>
        <ActionIcon aria-label={t('zoomIn')} onClick={() => void flow.zoomIn({ duration: 120 })}>
          <IconPlus size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('fit')} (F)`}>
        <ActionIcon aria-label={t('fit')} onClick={() => void flow.fitView(fitOptions)}>
          <IconArrowsMaximize size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('toggleMinimap')} (M)`}>
        <ActionIcon aria-label={t('toggleMinimap')} aria-pressed={minimap.open} onClick={minimap.toggle}>
          <IconMap size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
