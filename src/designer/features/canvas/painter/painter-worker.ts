import { type Brush, createBrush } from './brush.ts';
import { boundsOf } from './find-in-scene.ts';
import type { FromPainter, ToPainter } from './painter-messages.ts';
import { paintPicture } from './paint-scene.ts';
import { applySceneChange, createScene } from './scene.ts';
import { fromSentChange } from './sent-change.ts';
import type { View } from './view.ts';

type PaintView = Extract<ToPainter, { type: 'paint' }>;
type PaintWhole = Extract<ToPainter, { type: 'paint-whole' }>;

const scene = createScene();
const canvas = new OffscreenCanvas(1, 1);
const wholeCanvas = new OffscreenCanvas(1, 1);
let brush: Brush | undefined;
let lastChange = 0;
let wanted: PaintView | undefined;
let wantedWhole: PaintWhole | undefined;
let isAsked = false;

/** Paints after everything that waits was read, so that only the newest of several requests is. */
self.addEventListener('message', ({ data }: MessageEvent<ToPainter>) => {
  if (data.type === 'palette') {
    brush = createBrush(data.palette);
    lastChange = data.number;
    if (wanted || wantedWhole) setTimeout(paintWanted);
  } else if (data.type === 'change') {
    applySceneChange(scene, fromSentChange(data.change));
    lastChange = data.number;
  } else {
    if (data.type === 'paint') wanted = data;
    else wantedWhole = data;
    if (!isAsked) setTimeout(paintWanted);
    isAsked = true;
  }
});

// The first two pictures of a worker wait for the page, which is idle while it waits for the pipeline and busy after that.
for (let picture = 0; picture < 2; picture += 1) {
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
  canvas.transferToImageBitmap().close();
}

function paintWanted(): void {
  isAsked = false;
  if (!brush) return;
  if (wanted) {
    const { view } = wanted;
    wanted = undefined;
    answer({ type: 'painted', view, change: lastChange, picture: paintPicture(canvas, scene, view, brush) });
  }
  if (wantedWhole) {
    const view = viewOfAll(wantedWhole);
    wantedWhole = undefined;
    answer({ type: 'whole', view, picture: paintPicture(wholeCanvas, scene, view, brush) });
  }
}

const margin = 6;

function viewOfAll({ width, height, pixelRatio }: PaintWhole): View {
  const bounds = boundsOf(scene) ?? { x: 0, y: 0, width: 1, height: 1 };
  const zoom = Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height, 0.3);
  const x = bounds.x + bounds.width / 2 - width / zoom / 2;
  return { x, y: bounds.y + bounds.height / 2 - height / zoom / 2, zoom, width, height, pixelRatio };
}

function answer(message: FromPainter): void {
  self.postMessage(message, { transfer: [message.picture] });
}
