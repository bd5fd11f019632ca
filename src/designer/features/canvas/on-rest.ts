import type { ReactFlowState } from 'reactflow';
import type { StoreApi } from 'zustand';
import { createRestTimer } from './rest-timer.ts';

/** Calls each time that the view has rested for so long after it moved or the canvas got another size. Gives what ends it. */
export function onRest(flow: Pick<StoreApi<ReactFlowState>, 'subscribe'>, restMs: number, then: () => void): () => void {
  const timer = createRestTimer(restMs, then);
  const stop = flow.subscribe((state, before) => {
    if (state.transform === before.transform && state.width === before.width && state.height === before.height) return;
    timer.moved();
  });
  return () => {
    stop();
    timer.stop();
  };
}
