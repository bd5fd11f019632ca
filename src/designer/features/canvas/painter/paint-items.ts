import type { Position } from '#domain/pipeline/pipeline.ts';
import { type Brush, type Context, paintGlyph, type ReadyGlyph } from './brush.ts';
import { type Area, touches } from './find-in-scene.ts';
import { itemKinds, itemMarks } from './item-kinds.ts';
import type { Scene } from './scene.ts';
import { earlierState, groundOf } from './state-colors.ts';
import { nameZoom, readableZoom, shapeZoom, smallZoom } from '../../../editor/zoom-levels.ts';
import { areaOf, type View } from './view.ts';

const corner = 10;
/** What the signs at the end of a card's first line are apart. */
const signStride = 20;

/** One item to paint: where it lies and what is known of it. */
interface Shown extends Area {
  readonly look: number;
  readonly state: number;
  readonly marks: number;
  readonly label: string;
  readonly detail: string;
}

/** The nodes, sub-pipelines and gates that may be seen, but for those that are lifted; what is selected lies above the others. */
export function nodeSlotsIn(scene: Scene, view: View): number[] {
  const area = areaOf(view);
  const slots: number[] = [];
  const selected: number[] = [];
  for (let slot = 0; slot < scene.itemCount; slot += 1) {
    const kind = scene.kinds[slot];
    if (kind !== itemKinds.node && kind !== itemKinds.subPipeline && kind !== itemKinds.gate) continue;
    const marks = scene.marks[slot] ?? 0;
    if (touches(scene, slot, area) && (marks & itemMarks.lifted) === 0) ((marks & itemMarks.selected) === 0 ? slots : selected).push(slot);
  }
  return selected.length === 0 ? slots : [...slots, ...selected];
}

/** Paints these nodes, sub-pipelines and gates: shapes, blocks or cards, by how near one looks. */
export function paintNodes(context: Context, scene: Scene, slots: readonly number[], view: View, brush: Brush): void {
  if (view.zoom < shapeZoom) return paintShapes(context, scene, slots, view, brush);
  for (const slot of slots) paintNode(context, readItem(scene, slot), view.zoom, brush);
}

export function readItem(scene: Scene, slot: number): Shown {
  const at = slot * 4;
  return {
    x: scene.places[at] ?? 0,
    y: scene.places[at + 1] ?? 0,
    width: scene.places[at + 2] ?? 0,
    height: scene.places[at + 3] ?? 0,
    look: scene.looks[slot] ?? 0,
    state: scene.states[slot] ?? 0,
    marks: scene.marks[slot] ?? 0,
    label: scene.labels[slot] ?? '',
    detail: scene.details[slot] ?? '',
  };
}

/** A node as a block or a card. */
export function paintNode(context: Context, item: Shown, zoom: number, brush: Brush): void {
  context.globalAlpha = (item.marks & itemMarks.faded) === 0 ? 1 : 0.5;
  paintGround(context, item, zoom, brush);
  if (zoom < nameZoom) paintBlock(context, item, brush);
  else if (zoom < readableZoom) paintNamedBlock(context, item, brush);
  else paintCard(context, item, zoom, brush);
  paintProblem(context, item, zoom, brush);
  context.globalAlpha = 1;
}

function paintGround(context: Context, item: Shown, zoom: number, brush: Brush): void {
  const isSelected = (item.marks & itemMarks.selected) !== 0;
  context.beginPath();
  context.roundRect(item.x + 0.5, item.y + 0.5, item.width - 1, item.height - 1, corner);
  context.fillStyle = groundFor(item, zoom, brush);
  context.fill();
  context.lineWidth = isSelected ? Math.max(2.5, 2 / zoom) : Math.max(1, 0.7 / zoom);
  context.strokeStyle = isSelected ? brush.color('accent') : edgeOf(item, zoom, brush);
  if (isOff(item) && !isSelected) context.setLineDash([3 * context.lineWidth, 3 * context.lineWidth]);
  context.stroke();
  context.setLineDash([]);
}

function isOff({ marks }: Pick<Shown, 'marks'>): boolean {
  return (marks & itemMarks.disabled) !== 0;
}

/** Where its run stands, or that it is switched off. */
function markOf(item: Shown, brush: Brush): ReadyGlyph | undefined {
  return brush.state(item.state) ?? (isOff(item) ? brush.off : undefined);
}

/** Paints what kind of item it is, fainter where that is switched off. */
function paintIcon(context: Context, icon: ReadyGlyph, { item, ...at }: IconPlace): void {
  const { globalAlpha } = context;
  if (isOff(item)) context.globalAlpha = globalAlpha / 2;
  if (at.ground) {
    context.fillStyle = icon.glyph.background;
    context.beginPath();
    context.roundRect(at.x - 16, at.y - 16, 32, 32, 7);
    context.fill();
  }
  paintGlyph(context, icon, at.x, at.y, at.size);
  context.globalAlpha = globalAlpha;
}

interface IconPlace {
  readonly item: Shown;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ground?: boolean;
}

/** What is said of the next run, or of the result, goes before the state. */
function groundFor(item: Shown, zoom: number, brush: Brush): string {
  const { state, marks, look } = item;
  if (isOff(item)) return brush.color('off');
  if ((marks & itemMarks.runs) !== 0) return brush.color('accent-soft');
  if ((marks & itemMarks.stale) !== 0) return brush.color('warn-soft');
  const icon = brush.icon(look);
  if (zoom < readableZoom && state === 0 && icon) return icon.glyph.background;
  const ground = groundOf(state);
  return brush.color(zoom < readableZoom || ground === 'bad-soft' ? ground : 'raised');
}

/** A card shows its state by a bar, a block by its whole edge. */
function edgeOf(item: Shown, zoom: number, brush: Brush): string {
  const { state, marks } = item;
  if ((marks & itemMarks.runs) !== 0) return brush.color('accent');
  const ofState = zoom < readableZoom && !isOff(item) ? brush.state(state)?.glyph.color : undefined;
  return ofState ?? brush.color('line-strong');
}

function paintBlock(context: Context, item: Shown, brush: Brush): void {
  const { x, y, width, height, look } = item;
  const middle = y + height / 2;
  const icon = brush.icon(look);
  const mark = markOf(item, brush);
  const offset = icon && mark ? 34 : 0;
  if (icon) paintIcon(context, icon, { item, x: x + width / 2 - offset, y: middle, size: 36 });
  if (mark) paintGlyph(context, mark, x + width / 2 + offset, middle, 36);
}

function paintNamedBlock(context: Context, item: Shown, brush: Brush): void {
  const { x, y, width, height, look, label } = item;
  const middle = y + height / 2;
  const icon = brush.icon(look);
  const mark = markOf(item, brush);
  if (icon) paintIcon(context, icon, { item, x: x + 30, y: middle, size: 34 });
  if (mark) paintGlyph(context, mark, x + width - 28, middle, 32);
  context.textBaseline = 'middle';
  context.font = `600 22px ${brush.font}`;
  context.fillStyle = brush.color(isOff(item) ? 'dim' : 'text');
  const lines = brush.lines(context, label, context.font, width - (mark ? 106 : 66));
  lines.forEach((line, at) => context.fillText(line, x + 56, middle + (at - (lines.length - 1) / 2) * 25));
}

function paintCard(context: Context, item: Shown, zoom: number, brush: Brush): void {
  const { x, y, width, height } = item;
  const middle = y + height / 2;
  const icon = brush.icon(item.look);
  if (icon) paintIcon(context, icon, { item, x: x + 27, y: middle, size: 19, ground: true });
  const state = brush.state(item.state);
  const sign = { x: x + width - 19, y: middle - 9 };
  const off = isOff(item) ? brush.off : undefined;
  if (off) paintGlyph(context, off, sign.x - (state ? signStride : 0), sign.y, 16);
  if (state) paintState(context, item, state, sign);
  const room = width - 64;
  const isSmall = zoom < smallZoom;
  write(context, brush, {
    text: item.label,
    font: `600 ${isSmall ? 18 : 13}px ${brush.font}`,
    color: isOff(item) ? 'dim' : 'text',
    x: x + 53,
    y: isSmall ? middle : middle - 7.7,
    room: room - (state && off ? 2 : 1) * signStride,
  });
  if (isSmall) return;
  write(context, brush, { text: item.detail, font: `11px ${brush.font}`, color: 'dim', x: x + 53, y: middle + 8.8, room });
}

/** The sign of a state, and the bar of a card that is not switched off. */
function paintState(context: Context, item: Shown, state: ReadyGlyph, { x, y }: Position): void {
  const { color } = state.glyph;
  if (!isOff(item)) {
    context.fillStyle = color;
    context.fillRect(item.x, item.y + 9, 3, item.height - 18);
  }
  paintGlyph(context, state, x, y, 17);
  if ((item.state & earlierState) !== 0) paintEarlier(context, color, x, y);
}

/** A dashed ring around a state that an earlier run has left. */
function paintEarlier(context: Context, color: string, x: number, y: number): void {
  context.beginPath();
  context.arc(x, y, 10, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  context.stroke();
  context.setLineDash([]);
}

interface Text {
  readonly text: string;
  readonly font: string;
  readonly color: 'text' | 'dim';
  readonly x: number;
  /** The middle of its line. */
  readonly y: number;
  readonly room: number;
}

function write(context: Context, brush: Brush, { text, font, color, x, y, room }: Text): void {
  context.textBaseline = 'alphabetic';
  context.font = font;
  context.fillStyle = brush.color(color);
  context.fillText(brush.fitted(context, text, font, room), x, y + brush.rise(context, font));
}

/** The mark in a card's corner: a disc for an error, a triangle for a warning. */
function paintProblem(context: Context, { x, y, width, marks }: Shown, zoom: number, brush: Brush): void {
  const size = Math.min(16, Math.max(8, 3 / zoom));
  if ((marks & itemMarks.error) !== 0) {
    context.fillStyle = brush.color('bad');
    context.beginPath();
    context.arc(x + width - 1, y + 1, size, 0, 2 * Math.PI);
    context.fill();
  } else if ((marks & itemMarks.warning) !== 0) {
    context.fillStyle = brush.color('warn');
    context.beginPath();
    context.moveTo(x + width - 1, y - size);
    context.lineTo(x + width + size, y + size);
    context.lineTo(x + width - size - 2, y + size);
    context.fill();
  }
}

/** Very small nodes: plain rectangles, all of one colour at a time. While none has a state, they show what kind they are. */
function paintShapes(context: Context, scene: Scene, slots: readonly number[], { zoom }: View, brush: Brush): void {
  const { places, states, looks } = scene;
  const hasStates = states.subarray(0, scene.itemCount).some((state) => state !== 0);
  const plain = (slot: number) => (hasStates ? undefined : brush.kindColor(looks[slot] ?? 0)) ?? brush.color('link');
  const leastHeight = 2 / zoom;
  for (const [color, of] of Map.groupBy(slots, (slot) => shapeColor(scene, slot, brush) ?? plain(slot))) {
    context.fillStyle = color;
    for (const slot of of) {
      const at = slot * 4;
      context.fillRect(places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0, Math.max(places[at + 3] ?? 0, leastHeight));
    }
  }
}

/** What is to be said of a small node, if anything is. */
function shapeColor({ marks, states }: Scene, slot: number, brush: Brush): string | undefined {
  const bits = marks[slot] ?? 0;
  if ((bits & itemMarks.selected) !== 0) return brush.color('accent');
  if ((bits & itemMarks.runs) !== 0) return brush.color('accent');
  if ((bits & (itemMarks.faded | itemMarks.disabled)) !== 0) return brush.color('line-strong');
  if ((bits & itemMarks.stale) !== 0) return brush.color('warn');
  const state = brush.state(states[slot] ?? 0);
  if (state) return state.glyph.color;
  return (bits & itemMarks.error) !== 0 ? brush.color('bad') : undefined;
}
