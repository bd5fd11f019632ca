import type { Brush, Context } from './brush.ts';
import { paintAnnotations } from './paint-annotations.ts';
import { nodeSlotsIn, paintNodes } from './paint-items.ts';
import { paintPorts } from './paint-ports.ts';
import { paintLinks } from './paint-links.ts';
import { readableZoom } from '../../../editor/zoom-levels.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';

/** A picture of what a view shows of a scene, made on a canvas that takes its size and gives its memory away. */
export function paintPicture(onto: OffscreenCanvas, scene: Scene, view: View, brush: Brush): ImageBitmap {
  const { width, height } = pixelsOf(view);
  onto.width = width;
  onto.height = height;
  const context = onto.getContext('2d');
  if (context) paintScene(context, scene, view, brush);
  return onto.transferToImageBitmap();
}

/**
 * The same as a copy from the corner of a canvas that is large enough and keeps its memory: a few milliseconds more in a
 * worker, but other memory would come from the page, and only once the page has nothing else to do.
 */
export async function paintCopy(onto: OffscreenCanvas, scene: Scene, view: View, brush: Brush): Promise<ImageBitmap> {
  const { width, height } = pixelsOf(view);
  const context = onto.getContext('2d');
  if (context) {
    context.save();
    context.clearRect(0, 0, width, height);
    paintScene(context, scene, view, brush);
    context.restore();
  }
  return createImageBitmap(onto, 0, 0, width, height);
}

/** The size of a view's picture, in pixels of the device. */
export function pixelsOf({ width, height, pixelRatio }: View): { readonly width: number; readonly height: number } {
  return { width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) };
}

/** Paints what a view shows of a scene on an empty context: groups, links, notes, nodes. */
export function paintScene(context: Context, scene: Scene, view: View, brush: Brush): void {
  const scale = view.zoom * view.pixelRatio;
  context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
  paintAnnotations(context, scene, view, brush, 'group');
  paintLinks(context, scene, view, brush);
  paintAnnotations(context, scene, view, brush, 'note');
  const slots = nodeSlotsIn(scene, view);
  paintNodes(context, scene, slots, view, brush);
  if (view.zoom >= readableZoom) paintPorts(context, scene, slots, brush);
}
