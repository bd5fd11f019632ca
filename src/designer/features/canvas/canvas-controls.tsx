import { type ComponentProps, memo } from 'react';
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from 'reactflow';
import { useAction } from '../../lib/actions.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import type { Minimap } from './use-minimap.ts';

/** Zoom, fit and minimap, at the canvas's edge. */
export const CanvasControls = memo(function CanvasControls({ minimap }: { minimap: Minimap }) {
  const { t } = useTranslation('canvas');
  return (
    <div className="weft-canvas-controls" role="toolbar" aria-label={t('controls')}>
      <ActionButton id="canvas.zoomOut" />
      <ZoomButton />
      <ActionButton id="canvas.zoomIn" />
      <ActionButton id="canvas.fit" />
      <ActionButton id="canvas.minimap" aria-pressed={minimap.open} />
    </div>
  );
});

function ZoomButton() {
  const { t } = useTranslation('canvas');
  return (
    <Tooltip label={`${t('zoomReset')} (1)`}>
      <ZoomReset />
    </Tooltip>
  );
}

/** Apart from its tooltip, which need not follow each step of a zoom. */
function ZoomReset(props: ComponentProps<'button'>) {
  const { t } = useTranslation('canvas');
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  const reset = useAction('canvas.zoomReset');
  return (
    <button type="button" {...props} className="weft-zoom weft-number" onClick={reset?.run} aria-label={t('zoomIs', { zoom })}>
      <span className="weft-zoom-number">{`${zoom}%`}</span>
    </button>
  );
}
