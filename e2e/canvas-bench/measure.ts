import type { BrowserContext, Page } from '@playwright/test';
import { drag, measureMotion, metric, noteFrames, wheel } from './recorder.ts';
import type { Stage, Subject } from './subject.ts';

/** What one round gives: values in ms, but for the heap (MB) and the count of DOM nodes. */
export type Measures = Readonly<Record<string, number>>;

/** Everything that is measured of a subject with a graph of one size, in one page. */
export async function measure(context: BrowserContext, subject: Subject, nodes: number): Promise<Measures> {
  const page = await context.newPage();
  await page.addInitScript(noteFrames);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  try {
    const { stage, open, firstPaint } = await subject.open(page, nodes);
    const middle = middleOf(stage);
    await cdp.send('HeapProfiler.collectGarbage');
    const sizes = { 'heap MB': (await metric(cdp, 'JSHeapUsedSize')) / 1e6, 'DOM nodes': await metric(cdp, 'Nodes') };
    const motions = new Map<string, () => Promise<void>>([
      ['pan, whole graph', () => wheel(cdp, middle, { x: 8, y: 4 })],
      ['zoom, whole graph', () => wheel(cdp, middle, { x: 0, y: -15, zoom: true })],
      ['pan at 100 %', () => wheel(cdp, middle, { x: 24, y: 12 })],
      ['drag, ten links', () => drag(cdp, middle)],
      ['zoom, 100 % to 25 %', () => wheel(cdp, middle, { x: 0, y: 33, zoom: true })],
    ]);
    const moved: [string, number][] = [];
    await quiet(page);
    for (const [name, move] of motions) {
      if (name === 'pan at 100 %') {
        await subject.zoomToOne(page);
        await quiet(page);
      }
      const { busy, p95 } = await measureMotion(page, cdp, move);
      moved.push([`${name}: busy a frame`, busy], [`${name}: frame p95`, p95]);
      await quiet(page);
    }
    const typed = subject.typing ? await subject.typing(page, cdp, nodes) : undefined;
    await subject.open(page, nodes);
    await quiet(page);
    const chosen = await medianOf(() => subject.selectAll(page));
    const stop = await subject.followStates(page, nodes);
    await quiet(page);
    const changed = await medianOf(() => subject.changeStates(page));
    await stop();
    return {
      'open to painted': open,
      'first paint': firstPaint,
      ...Object.fromEntries(moved),
      '100 states painted': changed,
      'select all painted': chosen,
      ...(typed && { 'typing: busy a key': typed.key, 'typing: busy a value': typed.value }),
      ...sizes,
    };
  } finally {
    await page.close();
  }
}

/** Of what takes one frame or three, once says little: the second time, the code has been compiled. */
async function medianOf(measureOnce: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let time = 0; time < 5; time += 1) values.push(await measureOnce());
  return values.toSorted((one, other) => one - other)[2] ?? NaN;
}

function middleOf({ x, y, width, height }: Stage): { x: number; y: number } {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** Resolves when ten frames in a row came in time, or after about five seconds: what came before is over. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let calm = 0;
        let last = performance.now();
        const start = last;
        const look = (now: number) => {
          calm = now - last < 25 ? calm + 1 : 0;
          last = now;
          if (calm > 10 || now - start > 5000) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}
