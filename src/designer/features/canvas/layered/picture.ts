import type { Painter, Painted } from '../painter/painter.ts';
import type { View } from '../painter/view.ts';
import { createRestTimer } from '../../../lib/rest-timer.ts';
import type { Viewport } from './live-nodes.ts';

/** How much wider than what is visible a picture is. */
const overscan = 1.7;
/** The same for one of a change that is looked at while nothing moves: a third as large, and so much sooner there. */
const brief = 1.1;
/** The same for one that is asked for while one zooms in, and sees less and less of it. */
const inward = 1.25;
/** Pixels of the device that a picture has at most, but for what is visible. */
const mostPixels = 9_000_000;
/** Parts of the visible width that a picture must still reach beyond it; else the next is asked for. */
const slack = 0.12;
const restMs = 50;
/** So long after the last movement a change is painted as what is visible first. */
const stillMs = 250;
/** While the hand zooms, a picture is stretched by up to this factor before the next is asked for, and shrunk by up to that: shrunk it reaches less far. */
const mostStretch = 1.6;
const mostShrink = 1.3;

/** The painted picture under the pane: moved with the viewport at once, painted anew where that does not do. */
export interface Picture {
  readonly viewportChanged: () => void;
  readonly sceneChanged: () => void;
  /** Tells of each change of the scene; gives what ends it. */
  readonly onChange: (listener: () => void) => () => void;
  /** Calls back once the picture shows all that has changed so far; at once where it does. */
  readonly whenPainted: (tell: () => void) => void;
  readonly stop: () => void;
}

export function createPicture(canvas: HTMLCanvasElement, painter: Painter, readViewport: () => Viewport): Picture {
  const context = canvas.getContext('bitmaprenderer');
  const listeners = new Set<() => void>();
  let shown: View | null = null;
  let shownChange = -1;
  let frame = 0;
  /** How far the picture is to reach that is asked for; 0 for none. */
  let asked = 0;
  let movedAt = -Infinity;
  let waiting: { readonly change: number; readonly tell: () => void }[] = [];

  const place = () => {
    if (!shown) return;
    const { x, y, zoom } = readViewport();
    canvas.style.transform = `translate(${x + shown.x * zoom}px, ${y + shown.y * zoom}px) scale(${zoom / shown.zoom})`;
  };
  const paintNext = () => {
    const isHere = isForPage();
    const view = viewFor(readViewport(), window.devicePixelRatio, asked);
    asked = 0;
    if (isHere) painter.paintHere(view);
    else painter.paint(view);
  };
  const isForPage = () => asked === brief && painter.isSmall();
  /** Painted at once, by the page after all that changes together; what follows within a frame waits for the next. */
  const ask = (reach: number) => {
    asked = Math.max(asked, reach);
    if (frame === 0 && !isForPage()) paintNext();
    else if (frame === 0) queueMicrotask(() => asked !== 0 && paintNext());
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (asked !== 0) paintNext();
    });
  };
  /** Once the hand rests, the picture becomes a sharp one that reaches far. */
  const rest = createRestTimer(restMs, () => {
    if (!isFinished(painter.comingView() ?? shown, readViewport())) ask(overscan);
  });
  /** A picture on its way that will do is waited for: another would cost as much and be out of date as soon. */
  const askOrRest = () => {
    const viewport = readViewport();
    rest.moved();
    if (!needsPainting(shown, viewport) || !needsPainting(painter.comingView(), viewport)) return;
    ask(!shown ? brief : viewport.zoom > shown.zoom ? inward : overscan);
  };
  const take = ({ view, change, picture }: Painted) => {
    context?.transferFromImageBitmap(picture);
    canvas.style.width = `${view.width}px`;
    canvas.style.height = `${view.height}px`;
    shown = view;
    shownChange = change;
    canvas.dataset['painted'] = String(change);
    place();
    const done = waiting.filter((one) => one.change <= change);
    waiting = waiting.filter((one) => one.change > change);
    for (const { tell } of done) tell();
  };
  painter.onPainted((painted) => {
    // What the page has painted itself meanwhile is newer than what comes from the worker.
    if (painted.change >= shownChange) take(painted);
    else painted.picture.close();
    askOrRest();
  });
  return {
    viewportChanged: () => {
      place();
      if (shown) movedAt = performance.now();
      askOrRest();
    },
    sceneChanged: () => {
      canvas.dataset['wanted'] = String(painter.lastChange());
      ask(performance.now() - movedAt > stillMs ? brief : overscan);
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    whenPainted: (tell) => {
      if (shownChange >= painter.lastChange()) tell();
      else waiting.push({ change: painter.lastChange(), tell });
    },
    stop: () => {
      cancelAnimationFrame(frame);
      rest.stop();
    },
  };
}

/** What to paint for a viewport: `reach` times what is visible, its corner on a whole pixel of the screen, so that nothing blurs. */
export function viewFor({ x, y, zoom, width, height }: Viewport, pixelRatio: number, reach = overscan): View {
  const most = Math.max(1.2, Math.sqrt(mostPixels / (width * height)) / pixelRatio);
  const factor = Math.min(reach, most);
  const margin = { x: Math.round((width * (factor - 1)) / 2), y: Math.round((height * (factor - 1)) / 2) };
  return {
    x: (-margin.x - x) / zoom,
    y: (-margin.y - y) / zoom,
    zoom,
    width: width + 2 * margin.x,
    height: height + 2 * margin.y,
    pixelRatio,
  };
}

/** Whether a picture is of quite another zoom or hardly reaches beyond what is visible. */
export function needsPainting(shown: View | null, { x, y, zoom, width, height }: Viewport): boolean {
  if (!shown) return true;
  const stretch = zoom / shown.zoom;
  if (stretch > mostStretch || stretch < 1 / mostShrink) return true;
  const [across, down] = [shown.width * stretch, shown.height * stretch];
  const [left, top] = [-x - shown.x * zoom, -y - shown.y * zoom];
  const spareX = Math.max(0, Math.min(width * slack, (across - width) / 4));
  const spareY = Math.max(0, Math.min(height * slack, (down - height) / 4));
  return left < spareX || top < spareY || left + width + spareX > across || top + height + spareY > down;
}

function isFinished(shown: View | null, viewport: Viewport): boolean {
  const { x, y, zoom } = viewport;
  if (!shown || shown.zoom !== zoom || shown.width < viewFor(viewport, shown.pixelRatio).width) return false;
  const isWhole = (value: number) => Math.abs(value * shown.pixelRatio - Math.round(value * shown.pixelRatio)) < 0.02;
  return shown.pixelRatio === window.devicePixelRatio && isWhole(x + shown.x * zoom) && isWhole(y + shown.y * zoom);
}
