import type { Locator, Page } from '@playwright/test';
import { Keyboard } from './keyboard.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const zoom = (page: Page) => page.getByRole('button', { name: /^Zoom is/ });

/** Where something lies in the window, once it has come to rest. */
async function placeOf(one: Locator): Promise<string> {
  const box = await one.boundingBox();
  return box ? `${Math.round(box.x)} ${Math.round(box.y)}` : 'nowhere';
}

test('one looks where one looked before: in a level that was left, and above a drawer that was folded', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.selectSeveral('Clean names and missing values', 'Keep a quarter for the test');
  await page.keyboard.press('ControlOrMeta+g');
  const group = designer.card('Sub-pipeline');
  await expect(group).toBeVisible();
  await page.keyboard.press('1');
  await expect(zoom(page)).toHaveText('100%');
  await group.click({ position: { x: 60, y: 20 } });
  const outside = await placeOf(group);

  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect(designer.card('Keep a quarter for the test')).toBeVisible();
  await expect(designer.inspector.getByRole('textbox', { name: 'Name' })).toHaveValue('Sub-pipeline');
  await expect(designer.inspector.getByRole('button', { name: 'Clean names and missing values' })).toBeVisible();
  const fitted = await zoom(page).innerText();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect(zoom(page)).not.toHaveText(fitted);
  const inside = await placeOf(designer.card('Keep a quarter for the test'));
  await page.keyboard.press('ControlOrMeta+ArrowUp');
  await expect(zoom(page)).toHaveText('100%');
  await expect.poll(() => placeOf(group)).toBe(outside);
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect.poll(() => placeOf(designer.card('Keep a quarter for the test'))).toBe(inside);
  await page.keyboard.press('ControlOrMeta+ArrowUp');
  await page.keyboard.press('ControlOrMeta+z');

  const report = designer.card('Report on the penguins');
  await page.keyboard.press('f');
  await report.click({ position: { x: 60, y: 20 } });
  const before = await placeOf(report);
  await page.keyboard.press('ControlOrMeta+j');
  await expect(page.getByRole('tabpanel', { name: 'Problems' })).toBeVisible();
  await expect.poll(() => placeOf(report)).not.toBe(before);
  await page.keyboard.press('ControlOrMeta+j');
  await expect.poll(() => placeOf(report)).toBe(before);
});

test('the focus is where the work is: on what was added, connected, found or gone to', async ({ designer, page }) => {
  const keyboard = new Keyboard(page);
  await designer.newPipeline();
  await keyboard.press('a');
  await keyboard.expectAt('combobox', /./);
  await keyboard.type('Read table');
  await keyboard.press('Enter');
  await keyboard.expectAt('group', 'Read table');
  await keyboard.press('a');
  await keyboard.expectAt('combobox', /./);
  await keyboard.type('Filter rows');
  await keyboard.press('Enter');
  await keyboard.expectAt('group', 'Filter rows');
  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('go to read');
  await keyboard.press('Enter');
  await keyboard.expectAt('group', 'Read table');
  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('go to filter');
  await keyboard.press('Enter');
  await keyboard.expectAt('group', 'Filter rows');
  await keyboard.press('c');
  await keyboard.expectAt('combobox', /./);
  await keyboard.type('input');
  await keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /Read table/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(designer.linkBetween('Read table', 'Filter rows')).toBeAttached();
  await keyboard.expectAt('group', 'Filter rows');
  // It is still what a key is about, and one sees where one is.
  await expect(designer.inspector.getByRole('textbox', { name: 'Label' })).toHaveAttribute('placeholder', 'Filter rows');
  await expect(designer.card('Filter rows')).toHaveCSS('outline-style', 'solid');

  await keyboard.press('Delete');
  await keyboard.expectAt('group', 'Read table');
  await expect(designer.card('Read table')).toHaveCSS('outline-style', 'solid');
  await keyboard.press('ControlOrMeta+z');
  await expect(designer.card('Filter rows')).toBeVisible();

  await page.mouse.dblclick(700, 700);
  await keyboard.expectAt('combobox', 'Search components');
  await keyboard.type('profile');
  await keyboard.press('Enter');
  await keyboard.expectAt('group', 'Profile table');

  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('add a note');
  await keyboard.press('Enter');
  await keyboard.expectAt('textbox', /./);
  await keyboard.type('Ask Ada');
  await keyboard.press('Escape');
  await keyboard.press('ControlOrMeta+f');
  await page.getByRole('textbox', { name: 'Label, id, component, value or text' }).fill('ada');
  await page
    .getByRole('region', { name: 'Notes, groups and sub-pipelines' })
    .getByRole('button', { name: /^Ask Ada/ })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(designer.inspector).toContainText('Note');

  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('open component join');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/components\/join-tables/);
  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('machine types');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings#machineTypes/);
});

test('a pipeline is looked at as it was left, and what was panned out of sight is a key away', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const card = designer.card('Learn the species');
  await expect(card).toBeVisible();
  const fitted = await placeOf(card);
  await page.reload();
  await expect.poll(() => placeOf(card)).toBe(fitted);

  await page.keyboard.press('1');
  await expect(zoom(page)).toHaveText('100%');
  await designer.canvas.hover();
  await page.mouse.wheel(60, -40);
  await expect.poll(() => keptZooms(page)).toEqual([1]);
  const left = await placeOf(card);
  await page.reload();
  await expect.poll(() => placeOf(card)).toBe(left);
  await page.getByRole('link', { name: 'Pipelines', exact: true }).click();
  await designer.openPipeline('penguins');
  await expect.poll(() => placeOf(card)).toBe(left);

  const back = page.getByRole('button', { name: 'Back to the graph' });
  await expect(back).toHaveCount(0);
  await designer.canvas.hover();
  await page.mouse.wheel(4000, 0);
  await expect(back).toBeVisible();
  await page.reload();
  await expect.poll(() => placeOf(card)).toBe(fitted);
  await designer.canvas.hover();
  await page.mouse.wheel(4000, 0);
  await back.click();
  await expect(back).toHaveCount(0);
  await expect.poll(() => placeOf(card)).toBe(fitted);
  await page.mouse.wheel(4000, 0);
  await expect(back).toBeVisible();
  await page.keyboard.press('f');
  await expect(back).toHaveCount(0);
});

test('a link to a node shows it, wherever one looked before', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const card = designer.card('Report on the penguins');
  await designer.select('Report on the penguins');
  await expect(page).toHaveURL(/node=/);
  const link = page.url();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await designer.canvas.hover();
  await page.mouse.wheel(0, -400);
  await expect(card).not.toBeInViewport();
  await expect.poll(() => keptZooms(page)).toEqual([1]);
  await page.goto(link);
  await expect(card).toBeInViewport();
});

test('a notice is put away by its button, or by a key', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const reconnect = page.getByRole('button', { name: 'Reconnect' });
  const remove = async () => {
    await designer.select('Clean names and missing values');
    await page.keyboard.press('Delete');
    await expect(reconnect).toBeVisible();
  };
  await remove();
  await page.getByRole('alert').filter({ has: reconnect }).getByRole('button', { name: 'Close' }).click();
  await expect(reconnect).toHaveCount(0);
  await designer.canvas.press('ControlOrMeta+z');
  await remove();
  await page.keyboard.press('x');
  await expect(reconnect).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(designer.card('Clean names and missing values')).toBeVisible();
});

/** How near the views are that this computer keeps. */
function keptZooms(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('weft.views.'))
      .flatMap(([, text]) => [...text.matchAll(/"zoom":([\d.]+)/g)].map(([, zoomed]) => Number(zoomed))),
  );
}
