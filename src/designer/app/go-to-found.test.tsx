import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { DemoApp } from '#mocks/demo-app.ts';
import { openShort, shortPipeline, startServer } from './open-designer.arbitrary.tsx';

let app: DemoApp;
beforeEach(async () => {
  app = await startServer({ pipelines: [shortPipeline] });
});
afterEach(async () => {
  await cleanup();
  app.close();
  localStorage.clear();
});

const card = (name: string) => page.getByRole('group', { name, exact: true });
const zoom = (percent: string) => page.getByRole('toolbar', { name: 'View of the canvas' }).getByText(percent, { exact: true });

async function zoomOutTo(percent: number): Promise<void> {
  const shown = page.getByRole('toolbar', { name: 'View of the canvas' }).getByText(/^\d+%$/);
  await expect
    .poll(async () => {
      await userEvent.keyboard('-');
      return parseInt(shown.element().textContent, 10);
    })
    .toBeLessThan(percent);
}

async function findReader(): Promise<void> {
  await userEvent.keyboard('{Control>}f{/Control}');
  await page.getByRole('dialog').getByRole('textbox').fill('Read it');
  await userEvent.keyboard('{Enter}');
}

describe('what is found', () => {
  it('has the focus, so that keys are about it and not about what was selected before', async () => {
    await openShort();
    await card('Keep some').click({ position: { x: 60, y: 20 } });
    await findReader();
    await expect.element(card('Read it')).toHaveFocus();
    await userEvent.keyboard('{Delete}');
    await expect.element(card('Read it')).not.toBeInTheDocument();
    await expect.element(card('Keep some')).toBeVisible();
  });

  it('is looked at from where it can be read', async () => {
    await openShort();
    await zoomOutTo(45);
    await findReader();
    await expect.element(zoom('60%')).toBeVisible();
  });

  it('fills the canvas, as far as it can be, on demand', async () => {
    await openShort();
    await card('Keep some').click({ position: { x: 60, y: 20 } });
    await zoomOutTo(90);
    await userEvent.keyboard('{Shift>}F{/Shift}');
    await expect.element(zoom('100%')).toBeVisible();
  });
});
