import type { Page } from '@playwright/test';
import { pipelineModel } from '#contract/models.ts';
import { layeredDocument } from './canvas-bench/layered-graph.ts';
import { storePipelines } from './canvas-bench/weft-subject.ts';
import { expect, test } from './test.ts';

const size = 400;

test('a large pipeline is handled where it is painted as where it is in the page', async ({ designer, page, server }) => {
  const ids = await storePipelines(page, [size]);
  await page.goto(`${server.origin}/pipelines/${ids.get(size) ?? ''}`);
  const canvas = designer.canvas;
  await expect(canvas).toHaveAccessibleDescription(/outline/i);
  await expect.poll(() => isPainted(page)).toBe(true);
  await expect(canvas.getByRole('group', { name: /^(n\d+|hub)$/ })).toHaveCount(0);
  // What turns unseen would cost a frame sixty times a second.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);

  const box = await canvas.boundingBox();
  if (!box) throw new Error('no canvas');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const inspector = designer.inspector;

  await page.mouse.click(middle.x, middle.y);
  await expect(inspector.getByRole('textbox', { name: 'Label' })).toBeVisible();
  await expect(page).toHaveURL(/node=hub/);

  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 30, middle.y, { steps: 4 });
  await expect(page.locator('.weft-guides')).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.weft-guides')).toBeHidden();
  await designer.expectSaved();
  const before = layeredDocument(size).nodes.find((node) => node.id === 'hub')?.position;
  const stored = async () => {
    const response = await page.request.get(`${server.origin}/api/pipelines/${ids.get(size) ?? ''}`);
    const { document } = pipelineModel.parse(await response.json());
    return document.nodes.find((node) => node.id === 'hub')?.position.x;
  };
  await expect.poll(stored).toBeGreaterThan(before?.x ?? Infinity);
  await page.keyboard.press('ControlOrMeta+z');

  const menu = page.getByRole('menu', { name: 'Node' });
  await page.mouse.click(middle.x, middle.y, { button: 'right' });
  await expect(menu.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(canvas).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/node=hub/);

  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 60, box.y + box.height - 80, { steps: 4 });
  await page.mouse.up();
  // Nearer to the edge the view would move along.
  await expect(inspector).toContainText(/\d{2,} nodes/);

  await page.mouse.dblclick(middle.x, middle.y);
  await expect(canvas.getByRole('group', { name: 'hub', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Zoom is 100 %/ })).toBeVisible();
  const long = 'What all the others read, once it is there, and what the last of them writes 12';
  await inspector.getByRole('textbox', { name: 'Label' }).fill(long);
  await designer.expectWordsInside(long);
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await expect(canvas.getByRole('group', { name: /^n\d+$/ })).toHaveCount(0);
});

test('one looks where one looked when a pipeline grows so large that it is painted, and when one comes back to it', async ({
  designer,
  page,
  server,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const ids = await storePipelines(page, [40]);
  await page.goto(`${server.origin}/pipelines/${ids.get(40) ?? ''}`);
  const zoom = page.getByRole('button', { name: /^Zoom is/ });
  await expect(designer.card('hub')).toBeVisible();
  await page.keyboard.press('1');
  await expect(zoom).toHaveText('100%');
  await designer.add('Read table');
  await expect.poll(() => isPainted(page)).toBe(true);
  await expect(zoom).toHaveText('100%');

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+g');
  await expect(designer.card('Sub-pipeline')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect.poll(() => isPainted(page)).toBe(true);
  const fitted = await zoom.innerText();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(zoom).not.toHaveText(fitted);
  const nearer = await zoom.innerText();
  await page.keyboard.press('ControlOrMeta+ArrowUp');
  await expect(designer.card('Sub-pipeline')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect.poll(() => isPainted(page)).toBe(true);
  await expect(zoom).toHaveText(nearer);
});

/** Whether the picture shows everything that has changed so far. */
function isPainted(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const picture = document.querySelector<HTMLCanvasElement>('canvas[data-painted]');
    return picture !== null && picture.dataset['painted'] === picture.dataset['wanted'];
  });
}
