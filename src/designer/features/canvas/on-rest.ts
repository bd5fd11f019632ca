import type { ReactFlowState } from 'reactflow';
import type { StoreApi } from 'zustand';

/**
 * Calls each time that the view has rested for so long after it moved or the canvas got another size. A step of a movement
 * costs no more than noting the time. Gives what ends it.
 */
export function onRest(flow: Pick<StoreApi<ReactFlowState>, 'subscribe'>, restMs: number, then: () => void): () => void {
  let movedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const leftMs = movedAt + restMs - performance.now();
    timer = leftMs > 1 ? setTimeout(look, leftMs) : undefined;
    if (timer === undefined) then();
  };
  const stop = flow.subscribe((state, before) => {
    if (state.transform === before.transform && state.width === before.width && state.height === before.height) return;
    movedAt = performance.now();
    timer ??= setTimeout(look, restMs);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
