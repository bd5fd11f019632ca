import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DemoApp } from '#mocks/demo-app.ts';
import { openShort, shortPipeline, startServer } from './open-designer.arbitrary.tsx';

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [shortPipeline] });
});
afterAll(() => app.close());

describe('the command palette', () => {
  it('says to a screen reader what answers, which of it Enter would do, and what can’t be done', async () => {
    await openShort();
    await userEvent.keyboard('{Control>}k{/Control}');
    const search = page.getByRole('combobox', { name: 'What do you want to do?' });
    await expect.element(search).toHaveFocus();
    await expect.element(search).toHaveAttribute('aria-expanded', 'true');
    const list = page.getByRole('listbox', { name: 'What do you want to do?' });
    await expect.element(search).toHaveAttribute('aria-controls', list.element().id);
    const chosen = list.getByRole('option', { selected: true });
    const expectAt = async (name: RegExp) => {
      await expect.element(chosen).toHaveAccessibleName(name);
      await expect.element(search).toHaveAttribute('aria-activedescendant', chosen.element().id);
    };
    await userEvent.keyboard('align left');
    await expectAt(/^Align left/);
    await expect.element(chosen).toHaveAttribute('aria-disabled', 'true');
    await expect.element(chosen.getByText('Select at least two items first.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(list).toBeVisible();
    await search.fill('settings');
    const all = list.getByRole('option').elements().length;
    await expect.element(page.getByRole('dialog').getByRole('status')).toHaveTextContent(`${all} answers`);
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(chosen.element()).toBe(list.getByRole('option').elements().at(-1));
    await search.fill('no such thing');
    await expect.element(page.getByRole('dialog').getByRole('status')).toHaveTextContent('Nothing matches');
    await expect.element(search).toHaveAttribute('aria-expanded', 'false');
    await search.fill('go to keep');
    await expectAt(/^Go to Keep some/);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('group', { name: 'Keep some', exact: true })).toHaveFocus();
  });

  it('opens over no other window', async () => {
    await openShort();
    const search = page.getByRole('combobox', { name: 'What do you want to do?' });
    const press = () => userEvent.keyboard('{Control>}k{/Control}');
    const pick = async (command: string) => {
      await press();
      await search.fill(command);
      await userEvent.keyboard('{Enter}');
      await expect.element(search).not.toBeInTheDocument();
    };
    for (const [command, name] of [
      ['versions', 'Versions'],
      ['variables', 'Variables'],
    ] as const) {
      await pick(command);
      await expect.element(page.getByRole('dialog', { name })).toBeVisible();
      await press();
      await expect.element(page.getByRole('dialog', { name })).toBeVisible();
      expect(page.getByRole('dialog').elements()).toHaveLength(1);
      await userEvent.keyboard('{Escape}');
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    }
    await press();
    await expect.element(search).toBeVisible();
    await press();
    await expect.element(search).not.toBeInTheDocument();
  });
});
