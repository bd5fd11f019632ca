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
