import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { DemoApp } from '#mocks/demo-app.ts';
import { openShort, shortPipeline, startServer } from './open-designer.arbitrary.tsx';

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [shortPipeline] });
});
afterEach(async () => {
  await cleanup();
  localStorage.clear();
});
afterAll(() => app.close());

const card = page.getByRole('group', { name: 'Keep some', exact: true });
const tab = (name: string) => page.getByRole('region', { name: 'Results and problems' }).getByRole('tab', { name });
const press = (key: string) => userEvent.keyboard(`{Control>}${key}{/Control}`);

describe('the drawer', () => {
  it('takes the focus by its key, and gives it back by the same', async () => {
    await openShort();
    await card.click({ position: { x: 60, y: 20 } });
    await press('j');
    await expect.element(tab('Problems')).toHaveFocus();
    await press('j');
    await expect.element(card).toHaveFocus();
    await expect.element(page.getByRole('tabpanel', { name: 'Problems' })).not.toBeInTheDocument();
  });

  it('takes the focus at the tab that the command palette opens', async () => {
    await openShort();
    await card.click({ position: { x: 60, y: 20 } });
    for (const [name, search] of [
      ['Logs', 'logs'],
      ['Run plan', 'run plan'],
    ] as const) {
      await press('k');
      await page.getByRole('combobox', { name: 'What do you want to do?' }).fill(search);
      await userEvent.keyboard('{Enter}');
      await expect.element(tab(name)).toHaveAttribute('aria-selected', 'true');
      await expect.element(tab(name)).toHaveFocus();
    }
  });

  it('keeps what was typed into the field that it takes the focus from', async () => {
    await openShort();
    await card.click({ position: { x: 60, y: 20 } });
    const label = page.getByRole('textbox', { name: 'Label' });
    await label.click();
    await userEvent.keyboard('{End} of it');
    await press('j');
    await expect.element(tab('Problems')).toHaveFocus();
    await expect.element(page.getByRole('group', { name: 'Keep some of it', exact: true })).toBeVisible();
    await press('j');
    await expect.element(label).toHaveFocus();
  });
});
