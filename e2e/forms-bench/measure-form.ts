import type { CDPSession, Page } from '@playwright/test';

/** Half of the values are below it. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How many milliseconds the page's main thread has worked until now: processor time, whatever else the machine does. */
export async function readBusyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** From the next press of the pointer until the first fields, and all of them, are on the screen. */
export async function watchOpening(page: Page, size: number): Promise<{ readonly firstMs: number; readonly allMs: number }> {
  return page.evaluate(
    (total) =>
      new Promise<{ firstMs: number; allMs: number }>((resolve) => {
        // It follows the page by itself, so that looking costs nothing.
        const fields = document.getElementsByClassName('weft-field-frame');
        const look = (start: number, firstMs: number): void => {
          const count = fields.length;
          // A frame later, what was there is painted.
          requestAnimationFrame((now) => {
            const first = firstMs === 0 && count > 0 ? now - start : firstMs;
            if (count >= total) resolve({ firstMs: first, allMs: now - start });
            else look(start, first);
          });
        };
        addEventListener('pointerdown', (event) => look(event.timeStamp, 0), { once: true, capture: true });
      }),
    size,
  );
}

/** Presses twenty keys in the focused field; gives the time from each to the frame that shows it. */
export async function pressKeys(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const keys: number[] = [];
    Reflect.set(globalThis, 'weftKeys', keys);
    addEventListener(
      'keydown',
      ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => keys.push(performance.now() - timeStamp), 0)),
      { capture: true },
    );
  });
  for (const key of '12345678901234567890') await page.keyboard.press(key);
  await page.waitForFunction(() => Reflect.get(globalThis, 'weftKeys').length >= 20);
  return page.evaluate(() => {
    const keys: unknown = Reflect.get(globalThis, 'weftKeys');
    return Array.isArray(keys) ? keys.map(Number) : [];
  });
}

/** The reference: as many labelled inputs, made by hand in an empty page. */
export async function openPlainForm(page: Page, size: number): Promise<{ readonly firstMs: number; readonly allMs: number }> {
  return page.evaluate(
    (total) =>
      new Promise<{ firstMs: number; allMs: number }>((resolve) => {
        const start = performance.now();
        for (let index = 0; index < total; index += 1) {
          const label = document.createElement('label');
          label.append(`p${index}`, document.createElement('input'));
          document.body.append(label);
        }
        requestAnimationFrame(() =>
          requestAnimationFrame((now) => {
            resolve({ firstMs: now - start, allMs: now - start });
          }),
        );
      }),
    size,
  );
}
