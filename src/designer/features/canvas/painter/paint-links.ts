import type { Brush, Context } from './brush.ts';
import { curveTouches, readCurve } from './find-in-scene.ts';
import { itemMarks, linkMarks } from './item-kinds.ts';
import { createCurve, type Curve } from './link-curve.ts';
import type { Scene } from './scene.ts';
import { runningStates } from './state-colors.ts';
import { areaOf, shapeZoom, type View } from './view.ts';

const lineWidth = 1.8;
/** Links in one stroke: one long path costs much more than several short ones. */
const perStroke = 64;

/** Paints the links that may be seen; those of lifted items are left to whoever drags them. */
export function paintLinks(context: Context, scene: Scene, view: View, brush: Brush): void {
  const area = areaOf(view);
  const curve = createCurve();
  const flowing: number[] = [];
  const chosen: number[] = [];
  context.strokeStyle = brush.color('link');
  context.lineWidth = Math.max(lineWidth, 0.7 / view.zoom);
  context.globalAlpha = alphaAt(view.zoom);
  let count = 0;
  context.beginPath();
  for (let slot = 0; slot < scene.linkCount; slot += 1) {
    if (!readCurve(scene, slot, curve) || !curveTouches(curve, area) || isLifted(scene, slot)) continue;
    if (scene.linkMarks[slot] === linkMarks.selected) chosen.push(slot);
    else if (isFlowing(scene, slot)) flowing.push(slot);
    else {
      trace(context, curve, view.zoom);
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
  const curve = createCurve();
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  for (const slot of slots) if (readCurve(scene, slot, curve)) trace(context, curve, zoom);
  context.stroke();
}

/** Adds a link to the path: a curve, or a line where nobody could see the difference. */
export function trace(context: Context, { x1, y1, cx1, cy1, cx2, cy2, x2, y2 }: Curve, zoom: number): void {
  context.moveTo(x1, y1);
  if (zoom < shapeZoom) context.lineTo(x2, y2);
  else context.bezierCurveTo(cx1, cy1, cx2, cy2, x2, y2);
}

function isLifted({ ends, marks }: Scene, slot: number): boolean {
  return (((marks[ends[slot * 2] ?? 0] ?? 0) | (marks[ends[slot * 2 + 1] ?? 0] ?? 0)) & itemMarks.lifted) !== 0;
}

function isFlowing({ ends, states }: Scene, slot: number): boolean {
  return runningStates.has(states[ends[slot * 2 + 1] ?? 0] ?? 0);
}
