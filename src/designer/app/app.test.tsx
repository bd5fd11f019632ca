import { StrictMode } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DemoApp } from '#mocks/demo-app.ts';
import { actionsIn, keysOf } from '../lib/actions.tsx';
import { findShortcutClashes } from '../lib/find-shortcut-clashes.ts';
import { openDesigner, openShort, shortPipeline, startServer } from './open-designer.arbitrary.tsx';

/** So many nodes that they are painted, in rows of ten. */
const large = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: large}
spec:
  nodes:
${Array.from({ length: 100 }, (_, at) => `    - {id: n${at}, component: sql@1.0.0, position: {x: ${(at % 10) * 280}, y: ${Math.floor(at / 10) * 140}}}`).join('\n')}
`;

const forked = shortPipeline
  .replace('name: short', 'name: forked')
  .concat(
    '    - {id: others, component: filter-rows@1.0.0, label: Keep others, inputs: {input: {from: read.table}}, position: {x: 280, y: 150}}\n',
  );

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [shortPipeline, forked, large] });
});
// A drawer that stays open would leave so little room that cards are smaller than the place where they are clicked.
afterEach(() => localStorage.clear());
afterAll(() => app.close());

describe('the designer over the portable server', () => {
  it('does from the command palette what is asked for before the part of the page that can has come', async () => {
    const { registry } = await openDesigner();
    await expect.element(page.getByRole('link', { name: /short/ }).first()).toBeVisible();
    registry.setState({ coming: 1 });
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('do the late thing{Enter}');
    await expect.element(page.getByText('Not everything is loaded yet …')).toBeVisible();
    const run = vi.fn<() => void>();
    registry.setState(({ sets }) => ({
      coming: 0,
      sets: new Map(sets).set(Symbol('late'), [{ id: 'late', group: 'test', label: 'Do the late thing', run }]),
    }));
    await expect.poll(() => run.mock.calls.length).toBe(1);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  it('adds a component from the palette, takes it back and does it again', async () => {
    await openShort();
    const card = page.getByRole('group', { name: 'SQL', exact: true });
    await page.getByRole('treeitem', { name: 'SQL' }).click();
    await expect.element(card).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(card).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.element(card).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
  });

  it('gives the focus to the history also where there is none', async () => {
    await openDesigner();
    await page.getByRole('link', { name: /large/ }).first().click();
    await page.getByRole('button', { name: 'Show the history' }).click();
    await expect.element(page.getByText(/^Nothing has been changed yet/)).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText(/^Nothing has been changed yet/)).not.toBeInTheDocument();
  });

  it('closes by Escape what hangs open from the top bar, and nothing else, wherever the focus is; the command palette takes its place', async () => {
    await openShort();
    await page.getByRole('group', { name: 'Keep some', exact: true }).click({ position: { x: 60, y: 20 } });
    const label = page.getByRole('textbox', { name: 'Label' });
    const bar = page.getByRole('banner');
    for (const name of [/^Rehearsal/, 'More for this pipeline', 'Show the history', 'More ways to run']) {
      const button = bar.getByRole('button', { name });
      const open = async () => {
        await button.click();
        await expect.element(button).toHaveAttribute('aria-expanded', 'true');
        // What takes the focus takes it once it is shown.
        await expect.poll(() => document.activeElement !== button.element()).toBe(true);
      };
      for (const focus of [() => undefined, () => button.element().focus()]) {
        await open();
        focus();
        await userEvent.keyboard('{Escape}');
        await expect.element(button).toHaveAttribute('aria-expanded', 'false');
        await expect.element(button).toHaveFocus();
        await expect.element(label).toHaveValue('Keep some');
      }
      await open();
      await userEvent.keyboard('{Control>}k{/Control}');
      await expect.element(button).toHaveAttribute('aria-expanded', 'false');
      await expect.element(page.getByRole('combobox', { name: 'What do you want to do?' })).toHaveFocus();
      await userEvent.keyboard('{Escape}');
      await expect.element(button).toHaveFocus();
    }
  });

  it('opens a large pipeline with all of it in sight, also where effects are run twice', async () => {
    await openDesigner(StrictMode);
    await page.getByRole('link', { name: /large/ }).first().click();
    await expect.element(page.getByRole('application', { name: 'Canvas' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Zoom is [1-4]\d %/ })).toBeVisible();
  });

  it('opens at a port the menu of the link that ends there, else that of the card', async () => {
    await openShort();
    const ask = (label: string, port: RegExp) =>
      page.getByRole('group', { name: label, exact: true }).getByRole('button', { name: port }).click({ button: 'right' });
    const item = (name: string) => page.getByRole('menuitem', { name });
    await ask('Read it', /^Output /);
    await item('Go to where it leads').click();
    await expect.element(page.getByRole('textbox', { name: 'Label' })).toHaveValue('Keep some');
    await ask('Keep some', /^Input /);
    await item('Go to where it comes from').click();
    await expect.element(page.getByRole('textbox', { name: 'Label' })).toHaveValue('Read it');
    await ask('Keep some', /^Output /);
    await expect.element(item('Add after…')).toBeVisible();
    await expect.element(item('Go to where it leads')).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
  });

  it('lists at a port the links that end there by where they lead, and opens the menu of one', async () => {
    await openDesigner();
    await page
      .getByRole('link', { name: /forked/ })
      .first()
      .click();
    const port = page.getByRole('group', { name: 'Read it', exact: true }).getByRole('button', { name: /^Output / });
    const item = (name: string | RegExp) => page.getByRole('menuitem', { name });
    await port.click({ button: 'right' });
    await expect.element(item('Link to “Keep some”, input')).toBeVisible();
    await expect.element(item('Add after…')).toBeVisible();
    await item('Link to “Keep others”, input').click();
    await expect.element(page.getByRole('menuitem').first()).toHaveFocus();
    await expect.element(item('Link to “Keep some”, input')).not.toBeInTheDocument();
    await item(/^Delete/).click();
    await expect.element(page.getByRole('group', { name: /^Link from Read it, .*, to Keep others/ })).not.toBeInTheDocument();
    await expect.element(page.getByRole('group', { name: /^Link from Read it, .*, to Keep some/ })).toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
  });

  it('shows a note as Markdown when it is not being written', async () => {
    await openShort();
    // Also where the canvas had the focus before.
    await expect.element(page.getByRole('application', { name: 'Canvas' })).toHaveFocus();
    await userEvent.keyboard('n');
    const text = page.getByRole('textbox', { name: 'Text of the note' });
    await text.fill('# Ask first\nThe **column** *b* of\n\n- `few.csv`\n- [a page](https://example.com/)\n\n<b>no</b>');
    await userEvent.keyboard('{Escape}');
    const note = page.getByRole('group', { name: /^Note: Ask first/ });
    await expect.element(note.getByRole('heading', { name: 'Ask first' })).toBeVisible();
    await expect.element(note.getByText('column')).toBeVisible();
    expect(note.getByRole('listitem').elements()).toHaveLength(2);
    await expect.element(note.getByRole('link', { name: 'a page' })).toHaveAttribute('href', 'https://example.com/');
    await expect.element(note.getByText('<b>no</b>')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(text).toHaveValue(expect.stringMatching(/^# Ask first\nThe \*\*column/));
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('group', { name: /note/i })).not.toBeInTheDocument();
  });

  it('has a button on the page for each action that the page offers', async () => {
    const { registry } = await openDesigner();
    const offered = () => actionsIn(registry.getState()).filter(({ id }) => id.startsWith('pipelines.'));
    await expect.poll(() => offered().map(({ enabled }) => enabled)).toEqual([true, true]);
    for (const { label } of offered()) await expect.element(page.getByRole('button', { name: label, exact: true })).toBeEnabled();
  });

  it('names a link by what its ends are called', async () => {
    await openShort();
    await expect
      .element(page.getByRole('group', { name: 'Link from Read it, table, to Keep some, input', exact: true }))
      .toBeInTheDocument();
  });

  it('gives no two actions one shortcut, and lists every shortcut by group', async () => {
    const registry = await openShort();
    await expect.element(page.getByRole('treeitem', { name: 'Read table' })).toBeVisible();
    const actions = actionsIn(registry.getState());
    expect(actions.length).toBeGreaterThan(40);
    expect(findShortcutClashes(actions)).toEqual([]);
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
    await userEvent.keyboard('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    for (const { label } of actions.filter((action) => keysOf(action).length > 0))
      await expect.element(sheet.getByText(label, { exact: true }).first()).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
  });
});
