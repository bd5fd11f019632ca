import type { CDPSession, Page } from '@playwright/test';

/** What moving something costs: main-thread work and time between frames, in ms. */
export interface Motion {
  readonly busy: number;
  readonly p95: number;
}

declare global {
  interface Window {
    benchFrames?: number[];
  }
}

/** Runs in every page before anything else: notes when each frame begins. */
export function noteFrames(): void {
  performance.setResourceTimingBufferSize(5000);
  const frames: number[] = [];
  window.benchFrames = frames;
  const next = (at: number) => {
    frames.push(at);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** Milliseconds that the main thread has worked since the page was opened, by Chromium's own count. */
export async function taskMs(cdp: CDPSession): Promise<number> {
  return (await metric(cdp, 'TaskDuration')) * 1000;
}

export async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? NaN;
}

/** Main-thread work a frame and the 95th percentile of the time between frames while something moves. */
export async function measureMotion(page: Page, cdp: CDPSession, move: () => Promise<void>): Promise<Motion> {
  await page.evaluate(() => window.benchFrames?.splice(0));
  const before = await taskMs(cdp);
  await move();
  const busy = (await taskMs(cdp)) - before;
  const frames = await page.evaluate(() => window.benchFrames ?? []);
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  return { busy: busy / Math.max(1, gaps.length), p95: gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length * 0.95)] ?? NaN };
}

const everyMs = 16;

/** Sends input events at the pace of a 60 Hz device for about two seconds, whether or not the page keeps up. */
async function pace(count: number, send: (at: number) => Promise<unknown>): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  let at = 0;
  const timer = setInterval(() => {
    sent.push(send(at++));
    if (at < count) return;
    clearInterval(timer);
    resolve();
  }, everyMs);
  await promise;
  await Promise.all(sent);
}

const events = 120;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Two seconds of the wheel: away and back again, so that the view ends where it began. */
export function wheel(
  cdp: CDPSession,
  at: Point,
  delta: { readonly x: number; readonly y: number; readonly zoom?: boolean },
): Promise<void> {
  return pace(events, (count) => {
    const sign = Math.floor(count / (events / 4)) % 2 === 0 ? 1 : -1;
    return cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...at,
      deltaX: delta.x * sign,
      deltaY: delta.y * sign,
      modifiers: delta.zoom ? 2 : 0,
    });
  });
}

/** Two seconds of dragging what lies at a point, in a circle back to where it was. */
export async function drag(cdp: CDPSession, { x, y }: Point): Promise<void> {
  const mouse = { button: 'left', clickCount: 1 } as const;
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', x, y, ...mouse });
  await pace(events, (count) => {
    const turn = (2 * Math.PI * (count + 1)) / events;
    return cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      x: x + 60 - 60 * Math.cos(turn),
      y: y + 60 * Math.sin(turn),
      button: 'left',
      buttons: 1,
    });
  });
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x, y, ...mouse });
}
