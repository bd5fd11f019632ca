import { type PointerEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReactFlowState, useReactFlow, useStoreApi } from 'reactflow';
import type { View } from '../painter/view.ts';
import { hasViewMoved } from '../view-moved.ts';
import { useCanvasScene } from './canvas-scene.ts';
import './painted-minimap.css';

const size = { width: 160, height: 110 } as const;
/** After a change the picture follows when there has been quiet for so long. */
const quietMs = 150;

/** The whole pipeline in small, painted by the worker; dragging in it moves the view. */
export const PaintedMinimap = memo(function PaintedMinimap() {
  const { t } = useTranslation('canvas');
  const canvas = useRef<HTMLCanvasElement>(null);
  const parts = useCanvasScene((state) => state.parts);
  const [view, setView] = useState<View | null>(null);
  const flow = useReactFlow();
  useEffect(() => {
    const context = canvas.current?.getContext('bitmaprenderer');
    if (!parts || !context) return;
    const ask = () => parts.painter.paintWhole({ ...size, pixelRatio: window.devicePixelRatio });
    let timer: ReturnType<typeof setTimeout> | undefined;
    parts.painter.onWhole((painted) => {
      context.transferFromImageBitmap(painted.picture);
      setView(painted.view);
    });
    const stopWatching = parts.picture.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(ask, quietMs);
    });
    // What is seen large comes first.
    parts.picture.whenPainted(ask);
    return () => {
      clearTimeout(timer);
      stopWatching();
    };
  }, [parts]);
  const moveTo = (event: PointerEvent<HTMLElement>) => {
    if (!view || event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const zoom = flow.getZoom();
    void flow.setCenter(view.x + (event.clientX - box.left) / view.zoom, view.y + (event.clientY - box.top) / view.zoom, { zoom });
  };
  return (
    <div
      className="weft-minimap"
      role="img"
      aria-label={t('minimap')}
      style={size}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(event);
      }}
      onPointerMove={moveTo}
    >
      <canvas ref={canvas} />
      {view && <VisiblePart view={view} />}
    </div>
  );
});

/** The frame around what is on screen. It follows without React, for it does so in each frame of a pan. */
function VisiblePart({ view }: { readonly view: View }) {
  const flow = useStoreApi();
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = ({ transform: [x, y, zoom], width, height }: ReactFlowState) => {
      const style = frame.current?.style;
      if (!style) return;
      const scale = view.zoom / zoom;
      style.transform = `translate(${(-x / zoom - view.x) * view.zoom}px, ${(-y / zoom - view.y) * view.zoom}px)`;
      style.width = `${width * scale}px`;
      style.height = `${height * scale}px`;
    };
    place(flow.getState());
    return flow.subscribe((state, before) => {
      if (hasViewMoved(state, before)) place(state);
    });
  }, [flow, view]);
  return <div ref={frame} className="weft-minimap-view" />;
}
