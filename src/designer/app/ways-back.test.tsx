import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { DemoApp } from '#mocks/demo-app.ts';
import { openDesigner, shortPipeline, startServer } from './open-designer.arbitrary.tsx';

const named = (name: string) => shortPipeline.replace('name: short', `name: ${name}`);

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [named('first'), named('second'), named('third')] });
});
afterAll(() => app.close());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const dialog = page.getByRole('dialog');

/** Opens the designer and goes to a place of it. */
async function openAt(place: string): Promise<void> {
  await openDesigner();
  await goTo(place);
}

/** Goes to a place as one does by keyboard: its link keeps the focus. */
async function goTo(place: string): Promise<void> {
  await press(page.getByRole('navigation').getByRole('link', { name: place, exact: true }));
  await expect.element(page.getByRole('heading', { name: place, level: 1 })).toBeVisible();
}

async function press(target: Locator): Promise<void> {
  await expect.element(target).toBeVisible();
  const element = target.element();
  if (element instanceof HTMLElement) element.focus();
  await userEvent.keyboard('{Enter}');
}

/** A window takes the focus itself when it opens, and what it asks about may still be on its way. */
async function pressInDialog(name: string): Promise<void> {
  await expect.poll(() => document.activeElement?.matches('[role="dialog"] [data-autofocus]')).toBe(true);
  const target = dialog.getByRole('button', { name, exact: true });
  await expect.element(target).not.toHaveAttribute('data-loading');
  await press(target);
}

/** Opens the menu of a pipeline's card and asks for its deletion. */
async function askToDelete(pipeline: string): Promise<void> {
  await press(button(`More for ${pipeline}`));
  await expect.element(page.getByRole('menuitem').first()).toHaveFocus();
  await userEvent.keyboard('{End}{Enter}');
  await expect.element(dialog).toBeVisible();
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

describe('the way back from a dialog', () => {
  it.each([
    ['Data', /^Preview/],
    ['Data', /^Delete/],
    ['Settings', /OSS/],
    ['Settings', /Git/],
  ])('leads in %s to the button %s that opened it', async (place, name) => {
    await openAt(place);
    await press(button(name).first());
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(button(name).first()).toHaveFocus();
  });

  it('begins where one goes on: at the first field, else at what is shown', async () => {
    await openAt('Settings');
    await press(button('Add an OSS key'));
    await expect.element(dialog.getByRole('textbox', { name: 'Endpoint' })).toHaveFocus();
    await expect.element(dialog.getByRole('button', { name: 'Close', exact: true })).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Cancel' }).elements()).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    await goTo('Data');
    await press(button('Preview few.csv'));
    await expect.element(dialog.getByRole('table')).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Close', exact: true })).not.toHaveFocus();
  });

  it('leads to the button also when one keeps what could be deleted', async () => {
    await openAt('Data');
    await press(button('Delete few.csv'));
    await expect.element(button('Keep it')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Delete few.csv')).toHaveFocus();
  });

  it('leads to the button of the menu that it was asked for in', async () => {
    await openDesigner();
    await askToDelete('second');
    await userEvent.keyboard('{Escape}');
    await expect.element(button('More for second')).toHaveFocus();
  });

  it('leads to the next of a list where what opened it is deleted, at the end to the one before, and at last to the heading', async () => {
    await openDesigner();
    for (const [deleted, next] of [
      ['first', button('More for second')],
      ['third', button('More for second')],
      ['second', page.getByRole('heading', { name: 'Pipelines' })],
    ] as const) {
      await askToDelete(deleted);
      await pressInDialog('Delete pipeline');
      await expect.element(button(`More for ${deleted}`)).not.toBeInTheDocument();
      await expect.element(next).toHaveFocus();
    }
    await goTo('Data');
    await press(button('Delete few.csv'));
    await pressInDialog('Delete');
    await expect.element(page.getByRole('heading', { name: 'Data' })).toHaveFocus();
  });
});
