import type { Area } from './find-in-scene.ts';

/** Which part of the canvas is painted: what lies at `x`, `y` (canvas units) is at the picture's corner. Sizes in CSS pixels. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** Below this zoom texts can't be read: items are blocks with their state. */
export const readableZoom = 0.45;

/** Below this zoom not even icons can be told apart: items are plain shapes, links straight lines. */
export const shapeZoom = 0.14;

/** What a view shows, in canvas units. */
export function areaOf({ x, y, zoom, width, height }: View): Area {
  return { x, y, width: width / zoom, height: height / zoom };
}

export function isSameView(one: View, other: View): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.zoom === other.zoom &&
    one.width === other.width &&
    one.height === other.height &&
    one.pixelRatio === other.pixelRatio
  );
}
