import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { DemoApp } from '#mocks/demo-app.ts';
import { openShort, shortPipeline, startServer } from './open-designer.arbitrary.tsx';

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [shortPipeline.replace('"a > 1"', `'"Body Mass (g)" > 3000'`)] });
});
afterAll(() => {
  app.close();
  localStorage.clear();
});

it('the history shows where a long value differs, on both sides and with room for it', async () => {
  await openShort();
  await page.getByRole('group', { name: 'Keep some', exact: true }).click({ position: { x: 60, y: 20 } });
  await page.getByRole('textbox', { name: 'Condition' }).fill('"Body Mass (g)" > 3300');
  await page.getByRole('button', { name: 'Show the history' }).click();
  for (const value of ['… Mass (g)" > 3000', '… Mass (g)" > 3300']) {
    const shown = page.getByText(value, { exact: true });
    await expect.element(shown).toBeVisible();
    const element = shown.element();
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  }
});
