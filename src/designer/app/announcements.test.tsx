import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { DemoApp } from '#mocks/demo-app.ts';
import { openDesigner, startServer } from './open-designer.arbitrary.tsx';

const pipeline = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: spoken}
spec:
  nodes:
    - {id: read, component: read-table@1.0.0, label: Read it, inputs: {data: {uri: "dataset:few.csv"}}, position: {x: 200, y: 0}}
    - {id: keep, component: filter-rows@1.0.0, label: Keep some, parameters: {condition: "a > 1"}, inputs: {input: {from: read.table}}, position: {x: 0, y: 150}}
`;

let app: DemoApp;
beforeEach(async () => {
  app = await startServer({ pipelines: [pipeline] });
});

async function open(): Promise<void> {
  await openDesigner();
  await page
    .getByRole('link', { name: /spoken/ })
    .first()
    .click();
  await expect.element(page.getByRole('group', { name: 'Keep some', exact: true })).toBeVisible();
}

afterEach(async () => {
  await cleanup();
  app.close();
  localStorage.clear();
});

const log = page.getByRole('log', { name: 'What was done' });

describe('a screen reader is told', () => {
  it('how many components a search finds, also none', async () => {
    await open();
    const search = page.getByRole('textbox', { name: 'Search components' });
    await search.fill('filter rows');
    await expect.element(log.getByText('1 component found')).toBeInTheDocument();
    await search.fill('no such thing');
    await expect.element(log.getByText('0 components found')).toBeInTheDocument();
  });

  it('how many items are selected, and in which sub-pipeline one is', async () => {
    await open();
    await page.getByRole('group', { name: 'Keep some', exact: true }).click({ position: { x: 60, y: 20 } });
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(log.getByText('2 items selected.')).toBeInTheDocument();
    await userEvent.keyboard('{Control>}g{/Control}');
    await expect.element(page.getByRole('group', { name: 'Sub-pipeline', exact: true })).toBeVisible();
    await userEvent.keyboard('{Control>}{ArrowDown}{/Control}');
    await expect.element(log.getByText('Inside the sub-pipeline Sub-pipeline.')).toBeInTheDocument();
    await userEvent.keyboard('{Control>}{ArrowUp}{/Control}');
    await expect.element(log.getByText('In the whole pipeline.')).toBeInTheDocument();
  });

  it('of a run its state and how many nodes are done, not the clock', async () => {
    await open();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const status = page.getByRole('banner').getByRole('status').filter({ hasText: 'done' });
    await expect.element(status, { timeout: 15_000 }).toHaveTextContent('Succeeded, 2 of 2 done');
    await expect.element(page.getByRole('link', { name: /^Succeeded ?, ?2\/2 ?, / })).toBeVisible();
  });

  it('of what is typed once it rests', async () => {
    await open();
    await page.getByRole('group', { name: 'Keep some', exact: true }).click({ position: { x: 60, y: 20 } });
    await page.getByRole('textbox', { name: 'Label' }).click();
    await userEvent.keyboard('{Control>}a{/Control}Keep few of them all');
    await expect.element(log.getByText('Keep some renamed to Keep few of them all.')).toBeInTheDocument();
    expect(log.getByText(/renamed/).elements()).toHaveLength(1);
  });

  it('nothing of an edit that is saved', async () => {
    await open();
    await page.getByRole('group', { name: 'Keep some', exact: true }).click({ position: { x: 60, y: 20 } });
    await expect.element(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveAttribute('aria-live', 'off');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(log.getByText('1 item moved.')).toBeInTheDocument();
    await expect.element(log.getByText('Saved')).not.toBeInTheDocument();
  });

  it('the name of the pipeline as the heading of the page, and of what is selected as that of its settings', async () => {
    await open();
    await expect.element(page.getByRole('heading', { level: 1, name: 'spoken' })).toBeInTheDocument();
    // What was used last is listed first, too.
    await page.getByRole('treeitem', { name: 'SQL' }).first().click();
    await expect.element(page.getByRole('region', { name: 'SQL', exact: true })).toBeVisible();
  });
});
