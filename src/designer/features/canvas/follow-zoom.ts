import type { ReactFlowState } from 'reactflow';
import type { StoreApi } from 'zustand';
import { createRestTimer } from '../../lib/rest-timer.ts';
import { hasViewMoved } from './view-moved.ts';

/** While one zooms, what was drawn is stretched or shrunk by up to this factor. */
export const mostScale = 1.5;
/** For so long the view has not moved when it is drawn anew. */
const restMs = 100;

type View = Pick<ReactFlowState, 'transform' | 'width' | 'height'>;

/** What follows the view. */
export interface Follower {
  /** Draws for the zoom and the size of the canvas as they are. */
  readonly draw: (view: View) => void;
  /** Puts what was drawn for one zoom where it belongs, by a transform alone. */
  readonly place: (view: View, drawnZoom: number) => void;
}

/**
 * Moves with the view at once, and draws only once it rests or its zoom is quite another: what is only transformed costs no
 * layout and no drawing. Gives what ends it.
 */
export function followZoom(flow: Pick<StoreApi<View>, 'getState' | 'subscribe'>, { draw, place }: Follower): () => void {
  let drawn: View | null = null;
  const look = (state: View, isAtRest: boolean) => {
    if (!drawn || isStale(drawn, state, isAtRest)) draw((drawn = state));
    place(state, drawn.transform[2]);
  };
  const rest = createRestTimer(restMs, () => look(flow.getState(), true));
  look(flow.getState(), true);
  const stop = flow.subscribe((state, before) => {
    if (!hasViewMoved(state, before)) return;
    look(state, false);
    if (state.transform[2] !== drawn?.transform[2]) rest.moved();
  });
  return () => {
    stop();
    rest.stop();
  };
}

function isStale(drawn: View, state: View, isAtRest: boolean): boolean {
  if (drawn.width !== state.width || drawn.height !== state.height) return true;
  const stretch = state.transform[2] / drawn.transform[2];
  return isAtRest ? stretch !== 1 : stretch >= mostScale || stretch <= 1 / mostScale;
}
