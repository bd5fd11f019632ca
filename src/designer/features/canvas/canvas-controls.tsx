import { type ComponentProps, memo, useLayoutEffect, useRef, useState } from 'react';
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ReactFlowState, useStoreApi } from 'reactflow';
import { useAction } from '../../lib/actions.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { createRestTimer } from '../../lib/rest-timer.ts';
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

const percentOf = ({ transform }: ReactFlowState) => Math.round(transform[2] * 100);
/** For so long the zoom has not changed when the button is called by it. */
const restMs = 150;

/** Nobody reads a number that changes more often than this; laying it out in each frame of a zoom has its price. */
const readingMs = 100;

/** Apart from its tooltip. Its number follows without React. */
function ZoomReset(props: ComponentProps<'button'>) {
  const { t } = useTranslation('canvas');
  const flow = useStoreApi();
  const reset = useAction('canvas.zoomReset');
  const number = useRef<HTMLSpanElement>(null);
  const [zoom, setZoom] = useState(() => percentOf(flow.getState()));
  useLayoutEffect(() => {
    let writtenAt = -Infinity;
    const write = (state: ReactFlowState) => {
      writtenAt = performance.now();
      if (number.current) number.current.textContent = `${percentOf(state)}%`;
    };
    const rest = createRestTimer(restMs, () => {
      write(flow.getState());
      setZoom(percentOf(flow.getState()));
    });
    const follow = (state: ReactFlowState) => {
      if (performance.now() - writtenAt >= readingMs) write(state);
      rest.moved();
    };
    follow(flow.getState());
    const stop = flow.subscribe((state, before) => {
      if (percentOf(state) !== percentOf(before)) follow(state);
    });
    return () => {
      stop();
      rest.stop();
    };
  }, [flow]);
  return (
    <button type="button" {...props} className="weft-zoom weft-number" onClick={reset?.run} aria-label={t('zoomIs', { zoom })}>
      <span ref={number} className="weft-zoom-number" />
    </button>
  );
}
