import { getViewportForBounds, type ReactFlowState } from 'reactflow';
import type { Area } from '../painter/find-in-scene.ts';

/** The least zoom for pipelines that are painted, and for those that are not. */
export const minZoom = { painted: 0.01, plain: 0.05 } as const;

const padding = 0.15;
const mostZoom = 1;

/** Moves the view so that it holds an area, animated or at once. */
export function fitArea({ panZoom, width, height, minZoom }: ReactFlowState, area: Area, duration = 0): void {
  const viewport = getViewportForBounds(area, width, height, minZoom, mostZoom, padding);
  void panZoom?.setViewport(viewport, { duration });
}
