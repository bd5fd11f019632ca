import { memo, useLayoutEffect, useRef } from 'react';
import { type ReactFlowState, useStoreApi } from 'reactflow';
import { snapStep } from '../../editor/card-size.ts';
import { readableZoom } from '../../editor/zoom-levels.ts';
import { hasTransformChanged } from './view-moved.ts';
import './canvas-ground.css';

const gap = snapStep * 3;
/** The radius of a dot. */
const dot = 0.7;

/**
 * The dots under everything. A pan only moves them, by less than one gap, without anything being drawn; React Flow's own
 * background is drawn anew in each frame.
 */
export const CanvasGround = memo(function CanvasGround() {
  const flow = useStoreApi();
  const dots = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let zoomOfDots = NaN;
    const place = ({ transform: [x, y, zoom] }: ReactFlowState) => {
      const style = dots.current?.style;
      if (!style) return;
      // Dots so close to each other would be a grey ground that costs much to draw.
      style.display = zoom < readableZoom ? 'none' : '';
      if (zoom < readableZoom) return;
      const step = gap * zoom;
      if (zoom !== zoomOfDots) {
        style.setProperty('--weft-ground-step', `${step}px`);
        style.setProperty('--weft-ground-dot', `${dot * zoom}px`);
        zoomOfDots = zoom;
      }
      style.transform = `translate(${(x % step) - step * 1.5}px, ${(y % step) - step * 1.5}px)`;
    };
    place(flow.getState());
    return flow.subscribe((state, before) => {
      if (hasTransformChanged(state.transform, before.transform)) place(state);
    });
  }, [flow]);
  return (
    <div className="weft-ground" aria-hidden>
      <div ref={dots} className="weft-ground-dots" />
    </div>
  );
});
