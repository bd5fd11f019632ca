import { type PointerEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReactFlow, useStoreApi } from 'reactflow';
import { followZoom } from '../follow-zoom.ts';
import type { View } from '../painter/view.ts';
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
    const style = frame.current?.style;
    if (!style) return;
    return followZoom(flow, {
      draw: ({ transform: [, , zoom], width, height }) => {
        style.width = `${(width * view.zoom) / zoom}px`;
        style.height = `${(height * view.zoom) / zoom}px`;
      },
      place: ({ transform: [x, y, zoom] }, drawnZoom) => {
        const [left, top] = [(-x / zoom - view.x) * view.zoom, (-y / zoom - view.y) * view.zoom];
        style.transform = `translate(${left}px, ${top}px) scale(${drawnZoom / zoom})`;
      },
    });
  }, [flow, view]);
  return <div ref={frame} className="weft-minimap-view" />;
}
