import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { DemoApp } from '#mocks/demo-app.ts';
import { openDesigner, startServer } from './open-designer.arbitrary.tsx';

const pipeline = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: faulty}
spec:
  nodes:
    - {id: read, component: read-table@1.0.0, label: Read it, inputs: {data: {uri: "dataset:few.csv"}}, position: {x: 0, y: 0}}
    - {id: train, component: train-classifier@1.0.0, label: Learn it, inputs: {table: {from: read.table}}, position: {x: 0, y: 150}}
`;

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [pipeline] });
});
afterEach(cleanup);
afterAll(() => {
  app.close();
  localStorage.clear();
});

const card = (label: string) => page.getByRole('group', { name: label, exact: true });
const target = page.getByRole('combobox', { name: 'Target column' });

async function open(): Promise<void> {
  await openDesigner();
  await page
    .getByRole('link', { name: /faulty/ })
    .first()
    .click();
  await expect.element(card('Learn it')).toBeVisible();
}

describe('a problem', () => {
  it('leads to its field each time, whatever was looked at meanwhile', async () => {
    await open();
    await page.getByRole('tab', { name: /^Problems/ }).click();
    const problem = page.getByRole('button', { name: /The parameter “Target column” needs a value/ });
    await problem.click();
    await expect.element(target).toHaveFocus();
    await problem.click();
    await expect.element(target).toHaveFocus();
    await page.getByRole('tab', { name: 'Info' }).click();
    await problem.click();
    await expect.element(target).toHaveFocus();
    await card('Read it').click({ position: { x: 60, y: 20 } });
    await card('Learn it').click({ position: { x: 60, y: 20 } });
    await problem.click();
    await expect.element(target).toHaveFocus();
  });

  it('is where Enter on its card leads, and Escape back', async () => {
    await open();
    await card('Learn it').click({ position: { x: 60, y: 20 } });
    await page.getByRole('tab', { name: 'Info' }).click();
    await card('Learn it').click({ position: { x: 60, y: 20 } });
    await userEvent.keyboard('{Enter}');
    await expect.element(target).toHaveFocus();
    // The list of columns closes first.
    await userEvent.keyboard('{Escape}{Escape}');
    await expect.element(card('Learn it')).toHaveFocus();
    await page.getByRole('tab', { name: 'Info' }).click();
    await card('Read it').click({ position: { x: 60, y: 20 } });
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('tab', { name: 'Info' })).toHaveAttribute('aria-selected', 'true');
  });
});
