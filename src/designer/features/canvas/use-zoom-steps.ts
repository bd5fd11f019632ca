import { useMemo } from 'react';
import { type ReactFlowInstance, type ReactFlowState, useReactFlow, useStoreApi } from 'reactflow';
import { glideMs } from './glide-ms.ts';

const stepFactor = 1.2;
const stepMs = 120;

interface ZoomSteps {
  readonly step: (steps: number) => void;
  readonly to: (zoom: number) => void;
}

/** Zooming by steps, each from where the one before it leads, also while the view still moves there. */
export function useZoomSteps(): ZoomSteps {
  const flow = useReactFlow();
  const { getState } = useStoreApi();
  return useMemo(() => zoomSteps(flow, getState), [flow, getState]);
}

function zoomSteps(
  flow: Pick<ReactFlowInstance, 'getZoom' | 'zoomTo'>,
  bounds: () => Pick<ReactFlowState, 'minZoom' | 'maxZoom'>,
): ZoomSteps {
  let target = { zoom: 1, until: 0 };
  const to = (wanted: number) => {
    const { minZoom, maxZoom } = bounds();
    const zoom = Math.min(Math.max(wanted, minZoom), maxZoom);
    const duration = glideMs(stepMs);
    // React Flow does not tell when another movement takes over.
    target = { zoom, until: performance.now() + duration };
    void flow.zoomTo(zoom, { duration });
  };
  const base = () => (performance.now() < target.until ? target.zoom : flow.getZoom());
  return { to, step: (steps) => to(base() * stepFactor ** steps) };
}
