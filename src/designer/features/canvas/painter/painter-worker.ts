import { type Brush, createBrush } from './brush.ts';
import { boundsOf } from './find-in-scene.ts';
import type { FromPainter, ToPainter } from './painter-messages.ts';
import { paintCopy, paintPicture, pixelsOf } from './paint-scene.ts';
import { applySceneChange, createScene } from './scene.ts';
import { fromSentChange } from './sent-change.ts';
import type { View } from './view.ts';

type PaintView = Extract<ToPainter, { type: 'paint' }>;
type PaintWhole = Extract<ToPainter, { type: 'paint-whole' }>;

const scene = createScene();
const canvas = new OffscreenCanvas(1, 1);
/** Its memory is there before it is needed. */
const room = new OffscreenCanvas(1, 1);
let brush: Brush | undefined;
let lastChange = 0;
let wanted: PaintView | undefined;
let wantedWhole: PaintWhole | undefined;
let isAsked = false;

/** Paints after everything that waits was read, so that only the newest of several requests is. */
self.addEventListener('message', ({ data }: MessageEvent<ToPainter>) => {
  if (data.type === 'room') {
    room.width = data.width;
    room.height = data.height;
    room.getContext('2d')?.fillRect(0, 0, 1, 1);
  } else if (data.type === 'palette') {
    brush = createBrush(data.palette);
    lastChange = data.number;
    if (wanted || wantedWhole) setTimeout(() => void paintWanted());
  } else if (data.type === 'change') {
    applySceneChange(scene, fromSentChange(data.change));
    lastChange = data.number;
  } else {
    if (data.type === 'paint') wanted = data;
    else wantedWhole = data;
    if (!isAsked) setTimeout(() => void paintWanted());
    isAsked = true;
  }
});

// The first two pictures of a worker wait for the page, which is idle while it waits for the pipeline and busy after that.
for (let picture = 0; picture < 2; picture += 1) {
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
  canvas.transferToImageBitmap().close();
}

async function paintWanted(): Promise<void> {
  isAsked = false;
  if (!brush) return;
  const change = lastChange;
  if (wanted) {
    const { view } = wanted;
    wanted = undefined;
    answer({ type: 'painted', view, change, picture: await pictureOf(view, brush) });
  }
  if (wantedWhole) {
    const view = viewOfAll(wantedWhole);
    wantedWhole = undefined;
    answer({ type: 'whole', view, picture: await pictureOf(view, brush) });
  }
}

/** What must come soon fits into the room that is there; what reaches far gives its memory away, which is less work. */
async function pictureOf(view: View, brush: Brush): Promise<ImageBitmap> {
  const { width, height } = pixelsOf(view);
  const fits = width <= room.width && height <= room.height;
  return fits ? paintCopy(room, scene, view, brush) : paintPicture(canvas, scene, view, brush);
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
