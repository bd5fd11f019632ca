import { type RefObject, useLayoutEffect } from 'react';
import { useStoreApi } from 'reactflow';
import { farAt, nearZoom, smallZoom } from '../../editor/zoom-levels.ts';
import { createRestTimer } from '../../lib/rest-timer.ts';
import { hasTransformChanged } from './view-moved.ts';

/** For so long the view has not moved when cards are drawn for where it is. */
const restMs = 100;

/**
 * Tells the styles how one looks at the canvas, by attributes of its element, one for each bound: passing it gives new styles
 * only to what it is about, and renders nothing. `data-moving` is `pan` or `zoom` until the view rests, `data-far` says what is
 * left of items, and `data-near` that ports have room for names; `data-small` that names of items are to be larger. These two come
 * once the view rests.
 */
export function useViewStyles(canvas: RefObject<HTMLElement | null>): void {
  const flow = useStoreApi();
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const settle = () => {
      const zoom = flow.getState().transform[2];
      setAttribute(element, 'moving', undefined);
      setAttribute(element, 'far', farAt(zoom));
      setAttribute(element, 'near', zoom >= nearZoom ? 'true' : undefined);
      setAttribute(element, 'small', zoom < smallZoom && farAt(zoom) === undefined ? 'true' : undefined);
    };
    const rest = createRestTimer(restMs, settle);
    settle();
    const stop = flow.subscribe(({ transform }, { transform: before }) => {
      if (!hasTransformChanged(transform, before)) return;
      if (transform[2] !== before[2]) setAttribute(element, 'moving', 'zoom');
      else element.dataset['moving'] ??= 'pan';
      // Painted ones show it in their picture; there, nobody would see the cards being styled.
      if (element.dataset['layered'] !== 'true') setAttribute(element, 'far', farAt(transform[2]));
      if (transform[2] < nearZoom) setAttribute(element, 'near', undefined);
      rest.moved();
    });
    return () => {
      stop();
      rest.stop();
    };
  }, [canvas, flow]);
}

function setAttribute({ dataset }: HTMLElement, name: string, value: string | undefined): void {
  if (dataset[name] === value) return;
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}
