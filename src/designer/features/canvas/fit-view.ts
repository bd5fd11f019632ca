import { getViewportForBounds, type ReactFlowState, type Viewport } from 'reactflow';
import type { StoreApi } from 'zustand';
import type { Size } from '#domain/pipeline/pipeline.ts';
import { type Area, meets } from './painter/find-in-scene.ts';

/** The least zoom for pipelines that are painted, and for those that are not. */
export const minZoom = { painted: 0.01, plain: 0.05 } as const;

/** Room around what a view is fitted to, as part of it, and the most that the view comes near. */
const plainRoom = 0.15;
const mostZoom = 1;
/** What lies over a canvas at its lower corners, with its distance from them, in pixels. */
const controls: Size = { width: 258, height: 48 };
const minimap: Size = { width: 174, height: 124 };
/** Between these and what a view is fitted to. */
const gap = 10;
/** So much of the zoom may keeping out of the corners cost. */
const leastPart = 0.75;

/** The size of a canvas in pixels, and whether the minimap lies over its corner. */
export interface Canvas extends Size {
  readonly hasMinimap: boolean;
}

/**
 * The view that holds an area, on a canvas of so many pixels. What lies in the area (`items`; all of it where they are not given) is kept clear of minimap and controls, where that costs little.
 */
export function viewOf(area: Area, canvas: Canvas, leastZoom: number, items: readonly Area[] = [area]): Viewport {
  const { width, height, hasMinimap } = canvas;
  const fit = (padding: Parameters<typeof getViewportForBounds>[5]) =>
    getViewportForBounds(area, width, height, leastZoom, mostZoom, padding);
  const plain = fit(plainRoom);
  const isFree = (view: Viewport) => items.every((item) => isClear(item, view, canvas));
  if (isFree(plain)) return plain;
  const side = `${Math.round((width - width / (1 + plainRoom)) / 2)}px` as const;
  const above = `${(hasMinimap ? minimap : controls).height + gap}px` as const;
  const beside = hasMinimap ? (`${minimap.width + gap}px` as const) : side;
  const views = [
    fit({ top: '40px', bottom: above, left: side, right: side }),
    fit({ top: '40px', bottom: `${controls.height + gap}px`, left: side, right: beside }),
  ];
  const clear = views.filter((view) => view.zoom >= plain.zoom * leastPart && isFree(view));
  return clear.toSorted((one, other) => other.zoom - one.zoom)[0] ?? plain;
}

function isClear(area: Area, { x, y, zoom }: Viewport, canvas: Canvas): boolean {
  const shown = { x: area.x * zoom + x, y: area.y * zoom + y, width: area.width * zoom, height: area.height * zoom };
  return !cornersOf(canvas).some((corner) => meets(shown, corner));
}

/** The parts of a canvas, in its pixels, that controls and minimap lie over. */
export function cornersOf({ width, height, hasMinimap }: Canvas): readonly Area[] {
  const left = { x: 0, y: height - controls.height, ...controls };
  return hasMinimap ? [left, { x: width - minimap.width, y: height - minimap.height, ...minimap }] : [left];
}

type Flow = Pick<ReactFlowState, 'panZoom' | 'width' | 'height'>;

/** Whether React Flow can be moved yet, and knows its size. */
export function isMovable({ panZoom, width }: Flow): boolean {
  return panZoom !== null && width > 0;
}

/** Calls once React Flow can be moved; gives what stops waiting for it. */
export function whenMovable(flow: Pick<StoreApi<ReactFlowState>, 'getState' | 'subscribe'>, then: () => void): () => void {
  if (isMovable(flow.getState())) {
    then();
    return () => {};
  }
  const stop = flow.subscribe((state) => {
    if (!isMovable(state)) return;
    stop();
    then();
  });
  return stop;
}
