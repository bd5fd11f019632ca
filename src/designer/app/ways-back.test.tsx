import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { DemoApp } from '#mocks/demo-app.ts';
import { openDesigner, shortPipeline, startServer } from './open-designer.arbitrary.tsx';

const named = (name: string) => shortPipeline.replace('name: short', `name: ${name}`);

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [named('first')] });
});
afterAll(() => app.close());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

async function press(target: Locator): Promise<void> {
  await expect.element(target).toBeVisible();
  const element = target.element();
  if (element instanceof HTMLElement) element.focus();
  await userEvent.keyboard('{Enter}');
}

describe('where the keyboard goes on in another place', () => {
  it('is its heading, there and back, for a run as for a component', async () => {
    const { router } = await openDesigner();
    await press(page.getByRole('link', { name: 'first' }));
    await press(button('Run'));
    await expect.element(page.getByRole('link', { name: /^Succeeded/ }), { timeout: 15_000 }).toBeVisible();
    for (const [place, opened, name] of [
      ['Runs', page.getByRole('main').getByRole('link', { name: 'first' }), 'first'],
      ['Components', page.getByRole('main').getByRole('button', { name: 'Read table' }), 'Read table'],
    ] as const) {
      await press(page.getByRole('navigation').getByRole('link', { name: place, exact: true }));
      await press(opened.first());
      await expect.element(page.getByRole('heading', { name, level: 1 })).toHaveFocus();
      router.history.back();
      await expect.element(page.getByRole('heading', { name: place, level: 1 })).toHaveFocus();
    }
  });
});
