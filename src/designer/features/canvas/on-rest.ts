import type { ReactFlowState } from 'reactflow';
import type { StoreApi } from 'zustand';
import { createRestTimer } from '../../lib/rest-timer.ts';
import { hasViewMoved } from './view-moved.ts';

/** Calls each time that the view has rested for so long after it moved or the canvas got another size. Gives what ends it. */
export function onRest(flow: Pick<StoreApi<ReactFlowState>, 'subscribe'>, restMs: number, then: () => void): () => void {
  const timer = createRestTimer(restMs, then);
  const stop = flow.subscribe((state, before) => {
    if (hasViewMoved(state, before)) timer.moved();
  });
  return () => {
    stop();
    timer.stop();
  };
}
