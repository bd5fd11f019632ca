import type { Locator } from '@playwright/test';
import { expect, test } from './test.ts';

async function cornerOf(card: Locator): Promise<{ x: number; y: number }> {
  const box = await card.boundingBox();
  return { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
}

test('automatic layout is one step, for everything or the selection', async ({ designer, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await designer.openPipeline('penguins');
  const split = designer.card('Keep a quarter for the test');
  const clean = designer.card('Clean names and missing values');
  const offset = async () => (await cornerOf(clean)).x - (await cornerOf(split)).x;
  await designer.select('Clean names and missing values');
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('1');
  await expect.poll(offset).toBeGreaterThan(150);
  const apart = await offset();
  await page.keyboard.press('l');
  await expect.poll(offset).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: lay out')).toBeVisible();
  await page.keyboard.press('1');
  await expect.poll(offset).toBe(apart);
  await designer.select('Keep a quarter for the test');
  await clean.click({ modifiers: ['Shift'], position: { x: 60, y: 20 } });
  await page.keyboard.press('Shift+l');
  await expect.poll(offset).toBe(0);
  expect((await cornerOf(clean)).y).toBeLessThan((await cornerOf(split)).y);
});

test('a canvas that is turned offers to lay out again, and leaves cards where they are until then', async ({ designer, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await designer.openPipeline('penguins');
  const [clean, split] = [designer.card('Clean names and missing values'), designer.card('Keep a quarter for the test')];
  const down = async () => (await cornerOf(split)).y - (await cornerOf(clean)).y;
  const before = await down();
  expect(before).toBeGreaterThan(0);
  const turn = async (way: string) => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: 'What do you want to do?' }).fill(way);
    await page.getByRole('button', { name: `Let data flow from ${way}` }).click();
  };
  await turn('left to right');
  const offer = page.getByRole('alert').filter({ hasText: 'Cards stay where they are.' });
  await expect(offer).toBeVisible();
  expect(await down()).toBe(before);
  await offer.getByRole('button', { name: 'Lay out' }).click();
  await expect.poll(down).toBeLessThan(before / 2);
  expect((await cornerOf(split)).x).toBeGreaterThan((await cornerOf(clean)).x);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: lay out')).toBeVisible();
  await turn('top to bottom');
  await designer.expectSaved();
});

test('several cards are aligned, distributed and disabled together', async ({ designer, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await designer.openPipeline('penguins');
  await designer.select('Learn the species');
  await page.keyboard.press('Shift+ArrowRight');
  await designer.card('Clean names and missing values').click({ modifiers: ['Shift'], position: { x: 60, y: 20 } });
  const [one, other] = [designer.card('Learn the species'), designer.card('Clean names and missing values')];
  const offset = async () => (await cornerOf(one)).x - (await cornerOf(other)).x;
  expect(await offset()).not.toBe(0);
  await designer.inspector.getByRole('toolbar', { name: 'Arrange' }).getByRole('button', { name: 'Align left edges' }).click();
  await expect.poll(offset).toBe(0);
  await page.keyboard.press('b');
  await expect(one.getByRole('img', { name: 'Disabled' })).toBeVisible();
  await expect(other.getByRole('img', { name: 'Disabled' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(one.getByRole('img', { name: 'Disabled' })).toBeHidden();
  await expect(other.getByRole('img', { name: 'Disabled' })).toBeHidden();
});

test('a card that is dragged comes into line with others', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const [card, other] = [designer.card('Learn the species'), designer.card('Compare with the truth')];
  const [start, target] = [await cornerOf(card), await cornerOf(other)];
  const grab = { x: start.x + 60, y: start.y + 20 };
  await page.mouse.move(grab.x, grab.y);
  await page.mouse.down();
  await page.mouse.move(grab.x + 3, grab.y + 3);
  for (let off = 40; off > 0; off -= 4) await page.mouse.move(grab.x + 6 + off + target.x - start.x, grab.y + 20);
  await expect(page.locator('.weft-guides')).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.weft-guides')).toBeHidden();
  await expect.poll(async () => (await cornerOf(card)).x).toBe(target.x);
});

test('deleting a node in the middle offers to reconnect what it stood between', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.select('Clean names and missing values');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await expect(page.getByText('7 nodes, 6 links')).toBeVisible();
  await page.getByRole('button', { name: /^Reconnect/ }).click();
  await expect(page.getByText('7 nodes, 7 links')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('7 nodes, 6 links')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('8 nodes, 8 links')).toBeVisible();
});

test('the offer to reconnect outlives other edits, goes when it is undone, and is there after a cut', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const offer = page.getByRole('button', { name: /^Reconnect/ });
  await designer.select('Clean names and missing values');
  await page.keyboard.press('Delete');
  await expect(offer).toBeVisible();
  await designer.select('Report on the penguins');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await offer.click();
  await expect(page.getByText('7 nodes, 7 links')).toBeVisible();
  for (const links of [6, 6, 8]) {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText(`${links === 8 ? 8 : 7} nodes, ${links} links`)).toBeVisible();
  }
  await expect(offer).toBeHidden();
  await designer.select('Clean names and missing values');
  await page.keyboard.press('ControlOrMeta+x');
  await offer.click();
  await expect(page.getByText('7 nodes, 7 links')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('8 nodes, 8 links')).toBeVisible();
});

test('the menu of the lowest node is in the window, and works to its last item', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const lowest = designer.card('Report on the penguins');
  const last = page.getByRole('menuitem', { name: 'Delete' });
  await lowest.click({ button: 'right', position: { x: 60, y: 20 } });
  await expect(last).toBeInViewport({ ratio: 1 });
  await last.click();
  await expect(lowest).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(lowest).toBeVisible();

  await page.setViewportSize({ width: 1280, height: 400 });
  await lowest.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('End');
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(lowest).toBeHidden();
});
