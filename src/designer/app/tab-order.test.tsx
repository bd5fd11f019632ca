import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { DemoApp } from '#mocks/demo-app.ts';
import { openDesigner, startServer } from './open-designer.arbitrary.tsx';

const pipeline = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: stops}
spec:
  nodes:
    - {id: train, component: train-classifier@1.0.0, label: Learn it, position: {x: 0, y: 300}, inputs: {table: {from: split.train}}}
    - {id: split, component: split-table@1.0.0, label: Split it, position: {x: 0, y: 150}, inputs: {input: {from: read.table}}}
    - {id: read, component: read-table@1.0.0, label: Read it, position: {x: 0, y: 0}}
`;

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [pipeline] });
});
afterEach(async () => {
  await cleanup();
  localStorage.clear();
});
afterAll(() => app.close());

const card = (name: string) => page.getByRole('group', { name, exact: true });
const focused = () => {
  const { activeElement } = document;
  return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
};
const tab = async (isBack = false) => {
  await userEvent.keyboard(isBack ? '{Shift>}{Tab}{/Shift}' : '{Tab}');
  return focused();
};

async function open(): Promise<void> {
  await openDesigner();
  await page.getByRole('link', { name: /stops/ }).first().click();
  await expect.element(card('Learn it')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Zoom out' })).toBeVisible();
}

describe('the canvas by Tab', () => {
  it('is gone through as data flows, from each card to its links first, and left to what comes next in the page', async () => {
    await open();
    const stops: string[] = [];
    for (let stop = 0; stop < 80 && stops.at(-1) !== 'Zoom out'; stop += 1) stops.push(await tab());
    const all = [
      'Read it',
      'Link from Read it, table, to Split it, input',
      'Split it',
      'Link from Split it, train, to Learn it, table',
      'Learn it',
      'React Flow attribution',
    ];
    expect(stops.slice(-7)).toEqual([...all, 'Zoom out']);
    const back: string[] = [];
    for (const _ of all) back.push(await tab(true));
    expect(back).toEqual(all.toReversed());
    expect(document.activeElement?.closest('.react-flow')).not.toBeNull();
    await tab(true);
    expect(document.activeElement?.closest('.react-flow') ?? null).toBeNull();
  });

  it('is come to at the card that is selected', async () => {
    await open();
    await card('Split it').click({ position: { x: 60, y: 20 } });
    page.getByRole('link', { name: 'React Flow attribution' }).element().focus();
    expect(await tab(true)).toBe('Split it');
  });
});
