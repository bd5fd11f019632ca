import type { Brush, Context } from './brush.ts';
import { pathTouches, readPath } from './find-in-scene.ts';
import { itemMarks, linkMarks } from './item-kinds.ts';
import { createPath, type LinkPath } from './link-path.ts';
import type { Scene } from './scene.ts';
import { runningStates } from './state-colors.ts';
import { shapeZoom } from '../../../editor/zoom-levels.ts';
import { areaOf, type View } from './view.ts';

const lineWidth = 1.8;
/** Links in one stroke: one long path costs much more than several short ones. */
const perStroke = 64;

/** Paints the links that may be seen; those of lifted items are left to whoever drags them. */
export function paintLinks(context: Context, scene: Scene, view: View, brush: Brush): void {
  const area = areaOf(view);
  const path = createPath(view.zoom);
  const flowing: number[] = [];
  const chosen: number[] = [];
  context.strokeStyle = brush.color('link');
  context.lineWidth = Math.max(lineWidth, 0.7 / view.zoom);
  context.globalAlpha = alphaAt(view.zoom);
  let count = 0;
  context.beginPath();
  for (let slot = 0; slot < scene.linkCount; slot += 1) {
    if (!readPath(scene, slot, path) || !pathTouches(path, area) || isLifted(scene, slot)) continue;
    if (scene.linkMarks[slot] === linkMarks.selected) chosen.push(slot);
    else if (isFlowing(scene, slot)) flowing.push(slot);
    else {
      trace(context, path, view.zoom);
      count += 1;
      if (count % perStroke !== 0) continue;
      context.stroke();
      context.beginPath();
    }
  }
  context.stroke();
  context.globalAlpha = 1;
  paintSome(context, scene, flowing, { color: brush.color('running'), width: context.lineWidth, zoom: view.zoom });
  paintSome(context, scene, chosen, { color: brush.color('accent'), width: Math.max(2.6, 1.4 / view.zoom), zoom: view.zoom });
}

/** Many thin lines on little room would be one grey: they get lighter the smaller they are. */
function alphaAt(zoom: number): number {
  return zoom >= 0.3 ? 1 : Math.max(0.28, zoom / 0.3);
}

function paintSome(
  context: Context,
  scene: Scene,
  slots: readonly number[],
  { color, width, zoom }: { readonly color: string; readonly width: number; readonly zoom: number },
): void {
  if (slots.length === 0) return;
  const path = createPath(zoom);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  for (const slot of slots) if (readPath(scene, slot, path)) trace(context, path, zoom);
  context.stroke();
}

/** Adds a link to what is stroked: its curves, or a line where nobody could see the difference. */
export function trace(context: Context, { count, first, curves }: LinkPath, zoom: number): void {
  context.moveTo(first.x1, first.y1);
  for (let at = zoom < shapeZoom ? count - 1 : 0; at < count; at += 1) {
    const { cx1, cy1, cx2, cy2, x2, y2 } = curves[at] ?? first;
    if (zoom < shapeZoom) context.lineTo(x2, y2);
    else context.bezierCurveTo(cx1, cy1, cx2, cy2, x2, y2);
  }
}

function isLifted({ ends, marks }: Scene, slot: number): boolean {
  return (((marks[ends[slot * 2] ?? 0] ?? 0) | (marks[ends[slot * 2 + 1] ?? 0] ?? 0)) & itemMarks.lifted) !== 0;
}

function isFlowing({ ends, states }: Scene, slot: number): boolean {
  return runningStates.has(states[ends[slot * 2 + 1] ?? 0] ?? 0);
}
