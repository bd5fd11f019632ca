import { getViewportForBounds, type ReactFlowState } from 'reactflow';
import type { Area } from '../painter/find-in-scene.ts';
import type { Viewport } from './live-nodes.ts';

/** The least zoom for pipelines that are painted, and for those that are not. */
export const minZoom = { painted: 0.01, plain: 0.05 } as const;

const padding = 0.15;
const mostZoom = 1;

/** The view that holds an area, on a canvas of so many pixels. */
export function viewOf(area: Area, { width, height }: { readonly width: number; readonly height: number }): Viewport {
  return { ...getViewportForBounds(area, width, height, minZoom.painted, mostZoom, padding), width, height };
}

/** Moves the view of a painted pipeline so that it holds an area. React Flow may not know its least zoom yet. */
export function fitArea({ panZoom, width, height }: Pick<ReactFlowState, 'panZoom' | 'width' | 'height'>, area: Area): void {
  const { x, y, zoom } = viewOf(area, { width, height });
  void panZoom?.setViewport({ x, y, zoom });
}
