import { memo, useLayoutEffect, useRef } from 'react';
import { useStoreApi } from 'reactflow';
import { snapStep } from '../../editor/card-size.ts';
import { readableZoom } from '../../editor/zoom-levels.ts';
import { followZoom, mostScale } from './follow-zoom.ts';
import './canvas-ground.css';

const gap = snapStep * 3;
/** The radius of a dot. */
const dot = 0.7;

/** The dots under everything. A pan only moves them, by less than one gap; React Flow's own background is drawn anew in each frame. */
export const CanvasGround = memo(function CanvasGround() {
  const flow = useStoreApi();
  const dots = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const style = dots.current?.style;
    if (!style) return;
    // It is wider than the canvas by as much as it may be shrunk.
    style.setProperty('--weft-ground-reach', String(mostScale));
    return followZoom(flow, {
      draw: ({ transform: [, , zoom] }) => {
        style.setProperty('--weft-ground-step', `${gap * zoom}px`);
        style.setProperty('--weft-ground-dot', `${dot * zoom}px`);
      },
      place: ({ transform: [x, y, zoom] }, drawnZoom) => {
        // Dots so close to each other would be a grey ground that costs much to draw.
        style.display = zoom < readableZoom ? 'none' : '';
        if (zoom < readableZoom) return;
        const step = gap * zoom;
        style.transform = `translate(${(x % step) - step * 1.5}px, ${(y % step) - step * 1.5}px) scale(${zoom / drawnZoom})`;
      },
    });
  }, [flow]);
  return (
    <div className="weft-ground" aria-hidden>
      <div ref={dots} className="weft-ground-dots" />
    </div>
  );
});
