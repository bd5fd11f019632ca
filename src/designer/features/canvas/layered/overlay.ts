import { type Brush, type Context, createBrush } from '../painter/brush.ts';
import { readPath } from '../painter/find-in-scene.ts';
import { itemKinds } from '../painter/item-kinds.ts';
import { createPath } from '../painter/link-path.ts';
import { paintNode, readItem } from '../painter/paint-items.ts';
import { trace } from '../painter/paint-links.ts';
import type { Palette } from '../painter/palette.ts';
import type { Scene } from '../painter/scene.ts';
import type { Viewport } from './live-nodes.ts';

/** What is drawn in the page itself, over the picture: things that move or lie under the pointer. */
export interface OverlayContent {
  /** Slots that are being dragged, and how far from where the scene has them. */
  readonly dragged: ReadonlyMap<number, { readonly x: number; readonly y: number }>;
  /** Of these, the ones that are in the page anyway: only their links are drawn. */
  readonly inPage: ReadonlySet<number>;
  readonly hoveredItem: number;
  readonly hoveredLink: number;
  /** `accent` where the hovered link takes what is dropped. */
  readonly linkColor: 'dim' | 'accent';
}

export const nothing: OverlayContent = { dragged: new Map(), inPage: new Set(), hoveredItem: -1, hoveredLink: -1, linkColor: 'dim' };

export interface Overlay {
  readonly setPalette: (palette: Palette) => void;
  readonly show: (content: Partial<OverlayContent>) => void;
  readonly viewportChanged: () => void;
  readonly stop: () => void;
}

/** More than these are drawn as frames only while they are dragged. */
const mostWhole = 300;

export function createOverlay(canvas: HTMLCanvasElement, scene: Scene, readViewport: () => Viewport): Overlay {
  const context = canvas.getContext('2d');
  canvas.style.visibility = 'hidden';
  let content = nothing;
  let brush: Brush | undefined;
  let frame = 0;
  let isEmpty = true;
  const draw = () => {
    frame = 0;
    if (!context || !brush) return;
    const viewport = readViewport();
    const ratio = window.devicePixelRatio;
    if (isNothing(content) && isEmpty) return;
    emptyCanvas(context, viewport, ratio);
    isEmpty = isNothing(content);
    // The browser would hand over an empty canvas with each frame, too.
    canvas.style.visibility = isEmpty ? 'hidden' : 'visible';
    if (!isEmpty) drawContent(context, scene, { content, brush, viewport, ratio });
  };
  const ask = () => {
    frame ||= requestAnimationFrame(draw);
  };
  return {
    setPalette: (palette) => {
      brush = createBrush(palette);
      ask();
    },
    show: (next) => {
      content = { ...content, ...next };
      ask();
    },
    viewportChanged: () => {
      if (!isEmpty) ask();
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

function isNothing({ dragged, hoveredItem, hoveredLink }: OverlayContent): boolean {
  return dragged.size === 0 && hoveredItem < 0 && hoveredLink < 0;
}

/** Empties a canvas, which has the size of the view then. */
function emptyCanvas(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number): void {
  const { canvas } = context;
  const [width, height] = [Math.round(viewport.width * ratio), Math.round(viewport.height * ratio)];
  // Setting the size would get new memory for it at each step of a drag.
  if (canvas.width === width && canvas.height === height) {
    context.resetTransform();
    context.clearRect(0, 0, width, height);
  } else Object.assign(canvas, { width, height });
}

interface Frame {
  readonly content: OverlayContent;
  readonly brush: Brush;
  readonly viewport: Viewport;
  readonly ratio: number;
}

function drawContent(context: Context, scene: Scene, { content, brush, viewport: { x, y, zoom }, ratio }: Frame): void {
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  const { dragged, inPage, hoveredItem, hoveredLink, linkColor } = content;
  if (hoveredLink >= 0) strokeLinks(context, scene, [hoveredLink], { color: brush.color(linkColor), zoom, dragged });
  const few = dragged.size <= mostWhole;
  if (few && dragged.size > 0) strokeLinks(context, scene, linksOf(scene, dragged), { color: brush.color('link'), zoom, dragged });
  for (const [slot, by] of dragged) {
    if (inPage.has(slot)) continue;
    const item = readItem(scene, slot);
    const moved = { ...item, x: item.x + by.x, y: item.y + by.y };
    if (few && scene.kinds[slot] !== itemKinds.group) paintNode(context, moved, zoom, brush);
    else frameItem(context, moved, zoom, brush);
  }
  if (hoveredItem >= 0 && !dragged.has(hoveredItem)) frameItem(context, readItem(scene, hoveredItem), zoom, brush);
}

function frameItem(context: Context, { x, y, width, height }: ReturnType<typeof readItem>, zoom: number, brush: Brush): void {
  context.strokeStyle = brush.color('accent');
  context.lineWidth = 1.5 / zoom;
  context.strokeRect(x, y, width, height);
}

function linksOf({ ends, linkCount }: Scene, dragged: OverlayContent['dragged']): number[] {
  const found: number[] = [];
  for (let slot = 0; slot < linkCount; slot += 1)
    if (dragged.has(ends[slot * 2] ?? -1) || dragged.has(ends[slot * 2 + 1] ?? -1)) found.push(slot);
  return found;
}

interface Strokes {
  readonly color: string;
  readonly zoom: number;
  readonly dragged: OverlayContent['dragged'];
}

function strokeLinks(context: Context, scene: Scene, slots: readonly number[], { color, zoom, dragged }: Strokes): void {
  const path = createPath(zoom);
  context.strokeStyle = color;
  context.lineWidth = Math.max(2.2, 1 / zoom);
  context.beginPath();
  for (const slot of slots) {
    const from = dragged.get(scene.ends[slot * 2] ?? -1);
    const to = dragged.get(scene.ends[slot * 2 + 1] ?? -1);
    if (readPath(scene, slot, path, from, to)) trace(context, path, zoom);
  }
  context.stroke();
}
