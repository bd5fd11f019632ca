import { memo, useLayoutEffect, useRef } from 'react';
import { type ReactFlowState, useStoreApi } from 'reactflow';
import { snapStep } from '../../editor/card-size.ts';
import { readableZoom } from '../../editor/zoom-levels.ts';
import { createRestTimer } from './rest-timer.ts';
import { hasTransformChanged } from './view-moved.ts';
import './canvas-ground.css';

const gap = snapStep * 3;
/** The radius of a dot. */
const dot = 0.7;
/** While one zooms, what was drawn is stretched or shrunk by up to this factor; it is wider than the canvas by as much. */
const mostScale = 1.5;
/** For so long the zoom has not changed when the dots are drawn for it. */
const restMs = 100;

/**
 * The dots under everything. A pan only moves them, by less than one gap, and a zoom scales them, without anything being
 * drawn; React Flow's own background is drawn anew in each frame.
 */
export const CanvasGround = memo(function CanvasGround() {
  const flow = useStoreApi();
  const dots = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let drawnZoom = NaN;
    const draw = (style: CSSStyleDeclaration, zoom: number) => {
      drawnZoom = zoom;
      style.setProperty('--weft-ground-step', `${gap * zoom}px`);
      style.setProperty('--weft-ground-dot', `${dot * zoom}px`);
    };
    const place = ({ transform: [x, y, zoom] }: ReactFlowState, isAtRest: boolean) => {
      const style = dots.current?.style;
      if (!style) return;
      // Dots so close to each other would be a grey ground that costs much to draw.
      style.display = zoom < readableZoom ? 'none' : '';
      if (zoom < readableZoom) return;
      const isNear = zoom < drawnZoom * mostScale && zoom > drawnZoom / mostScale;
      if (zoom !== drawnZoom && (isAtRest || !isNear)) draw(style, zoom);
      const step = gap * zoom;
      style.transform = `translate(${(x % step) - step * 1.5}px, ${(y % step) - step * 1.5}px) scale(${zoom / drawnZoom})`;
    };
    const rest = createRestTimer(restMs, () => place(flow.getState(), true));
    place(flow.getState(), true);
    const stop = flow.subscribe((state, before) => {
      if (!hasTransformChanged(state.transform, before.transform)) return;
      place(state, false);
      if (state.transform[2] !== before.transform[2]) rest.moved();
    });
    return () => {
      stop();
      rest.stop();
    };
  }, [flow]);
  return (
    <div className="weft-ground" aria-hidden>
      <div ref={dots} className="weft-ground-dots" />
    </div>
  );
});
