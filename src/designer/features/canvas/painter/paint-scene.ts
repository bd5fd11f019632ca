import type { Brush, Context } from './brush.ts';
import { paintAnnotations } from './paint-annotations.ts';
import { nodeSlotsIn, paintNodes } from './paint-items.ts';
import { paintPorts } from './paint-ports.ts';
import { paintLinks } from './paint-links.ts';
import { readableZoom } from '../../../editor/zoom-levels.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';

/** A picture of what a view shows of a scene, made on a canvas that takes its size. */
export function paintPicture(onto: OffscreenCanvas, scene: Scene, view: View, brush: Brush): ImageBitmap {
  onto.width = Math.round(view.width * view.pixelRatio);
  onto.height = Math.round(view.height * view.pixelRatio);
  const context = onto.getContext('2d');
  if (context) paintScene(context, scene, view, brush);
  return onto.transferToImageBitmap();
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
