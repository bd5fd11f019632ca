import { type Brush, createBrush } from './brush.ts';
import type { FromPainter, ToPainter } from './painter-messages.ts';
import type { Palette } from './palette.ts';
import { paintPicture } from './paint-scene.ts';
import { takePainterWorker } from './prepared-worker.ts';
import type { Scene, SceneChange } from './scene.ts';
import { toSentChange } from './sent-change.ts';
import { isSameView, type View } from './view.ts';

export type Painted = Extract<FromPainter, { type: 'painted' }>;
export type PaintedWhole = Extract<FromPainter, { type: 'whole' }>;

/** The page's end of the painter: changes go over at once, pictures one at a time and always of the newest view. */
export interface Painter {
  readonly setPalette: (palette: Palette) => void;
  readonly change: (change: SceneChange) => void;
  readonly paint: (view: View) => void;
  /** The newest view that the worker was asked for and has not painted yet. */
  readonly comingView: () => View | null;
  /** Whether the scene is so small that the page paints it in less time than a picture takes to come from the worker. */
  readonly isSmall: () => boolean;
  /** Paints in the page itself, at once; for a small scene. */
  readonly paintHere: (view: View) => void;
  /** Asks for a small picture of everything, at most one at a time. */
  readonly paintWhole: (size: { readonly width: number; readonly height: number; readonly pixelRatio: number }) => void;
  readonly onWhole: (listener: (painted: PaintedWhole) => void) => void;
  /** Hears of each picture; must close it or hand it to a canvas. */
  readonly onPainted: (listener: (painted: Painted) => void) => void;
  /** The number of the last change or palette that was sent. */
  readonly lastChange: () => number;
  readonly stop: () => void;
}

/** Items and links that a small scene has at most. */
const mostHere = 600;

/** A painter of a scene with a worker of its own, which knows the scene by the changes that are sent. */
export function createPainter(scene: Scene): Painter {
  const canvas = new OffscreenCanvas(1, 1);
  let palette: Palette | null = null;
  let brush: Brush | null = null;
  const worker = takePainterWorker();
  const send = (message: ToPainter) => worker.postMessage(message);
  let number = 0;
  let waiting: View | null = null;
  let painting: View | null = null;
  let listener: (painted: Painted) => void = ({ picture }) => picture.close();
  let wholeListener: (painted: PaintedWhole) => void = ({ picture }) => picture.close();
  const next = () => {
    painting = waiting;
    if (waiting) send({ type: 'paint', view: waiting });
    waiting = null;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromPainter>) => {
    if (data.type === 'whole') return wholeListener(data);
    // Changes that came right after the request were painted with it.
    if (waiting && data.change === number && isSameView(waiting, data.view)) waiting = null;
    next();
    listener(data);
  });
  // What could not be painted is not painted again; the next view is.
  worker.addEventListener('error', (event) => {
    next();
    reportError(new Error(event.message));
  });
  return {
    setPalette: (next) => {
      palette = next;
      brush = null;
      send({ type: 'palette', palette, number: ++number });
    },
    change: (change) => send({ type: 'change', change: toSentChange(change), number: ++number }),
    paint: (view) => {
      waiting = view;
      if (!painting) next();
    },
    comingView: () => waiting ?? painting,
    isSmall: () => scene.itemCount + scene.linkCount <= mostHere,
    paintHere: (view) => {
      if (!palette) return;
      brush ??= createBrush(palette);
      listener({ type: 'painted', view, change: number, picture: paintPicture(canvas, scene, view, brush) });
    },
    paintWhole: (size) => send({ type: 'paint-whole', ...size }),
    onWhole: (heard) => {
      wholeListener = heard;
    },
    onPainted: (heard) => {
      listener = heard;
    },
    lastChange: () => number,
    stop: () => worker.terminate(),
  };
}
