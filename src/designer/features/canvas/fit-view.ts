import { getViewportForBounds, type ReactFlowState, type Viewport } from 'reactflow';
import type { Size } from '#domain/pipeline/pipeline.ts';
import type { Area } from './painter/find-in-scene.ts';

/** The least zoom for pipelines that are painted, and for those that are not. */
export const minZoom = { painted: 0.01, plain: 0.05 } as const;

/** Room around what a view is fitted to, as part of it, and the most that the view comes near. */
export const fitOptions = { padding: 0.15, maxZoom: 1 } as const;

/** The view that holds an area, on a canvas of so many pixels. */
export function viewOf(area: Area, { width, height }: Size, leastZoom: number): Viewport {
  return getViewportForBounds(area, width, height, leastZoom, fitOptions.maxZoom, fitOptions.padding);
}

/** Moves the view of a painted pipeline so that it holds an area. React Flow may not know its least zoom yet. */
export function fitArea({ panZoom, width, height }: Pick<ReactFlowState, 'panZoom' | 'width' | 'height'>, area: Area): void {
  void panZoom?.setViewport(viewOf(area, { width, height }, minZoom.painted));
}
