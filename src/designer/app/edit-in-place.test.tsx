import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DemoApp } from '#mocks/demo-app.ts';
import { openDesigner, startServer } from './open-designer.arbitrary.tsx';

const rows = Array.from({ length: 100 }, (_, at) => ({ id: `n${at}`, x: (at % 10) * 280, y: Math.floor(at / 10) * 140 }));

/** So many nodes that they are painted, in a group that is larger than the canvas where it can be read. */
const framed = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: framed}
spec:
  nodes:
${rows.map(({ id, x, y }) => `    - {id: ${id}, component: sql@1.0.0, position: {x: ${x}, y: ${y}}}`).join('\n')}
  annotations:
    - {id: frame, kind: group, text: All of it, color: blue, position: {x: -40, y: -60}, size: {width: 2880, height: 1500}}
`;

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [framed] });
});
afterEach(() => localStorage.clear());
afterAll(() => app.close());

const canvas = page.getByRole('application', { name: 'Canvas' });
const title = page.getByRole('textbox', { name: 'Title of the group' });

/** Opens the pipeline, all of it in sight, and selects the group. */
async function openFramed() {
  await openDesigner();
  await page
    .getByRole('link', { name: /framed/ })
    .first()
    .click();
  await expect.element(page.getByRole('button', { name: /^Zoom is [1-3]\d %/ })).toBeVisible();
  await userEvent.keyboard('o');
  await expect.element(page.getByRole('treeitem').first()).toHaveFocus();
  await userEvent.keyboard('{End}');
  await page.getByRole('treeitem', { name: /All of it/ }).click();
  await expect.element(page.getByRole('group', { name: /All of it/ })).not.toBeInTheDocument();
}

describe('the title of a group that is painted', () => {
  it('is brought to where it can be written by Rename of its menu', async () => {
    await openFramed();
    await page.getByRole('treeitem', { name: /All of it/ }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Rename/ }).click();
    await expect.element(title).toHaveFocus();
    await expect.element(page.getByRole('button', { name: /^Zoom is 100 %/ })).toBeVisible();
    const [field, around] = [title.element().getBoundingClientRect(), canvas.element().getBoundingClientRect()];
    expect(field.left).toBeGreaterThanOrEqual(around.left);
    expect(field.top).toBeGreaterThanOrEqual(around.top);
    await title.fill('Renamed');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('group', { name: 'Group: Renamed' })).toBeVisible();
  });
});
