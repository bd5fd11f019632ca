import type { Locator } from '@playwright/test';
import type { Designer } from './designer.ts';
import { expect, test } from './test.ts';

async function cornerOf(card: Locator): Promise<{ x: number; y: number }> {
  const box = await card.boundingBox();
  return { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
}

async function middleOf(link: Locator): Promise<{ x: number; y: number }> {
  const box = await link.boundingBox();
  if (!box) throw new Error('no link');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

interface Placed {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where all cards lie, seen from the topmost one, by name. */
async function placedCards({ canvas }: Designer): Promise<Placed[]> {
  const cards = await canvas.getByRole('group', { name: /^(?!Link from )/ }).all();
  const boxes = await Promise.all(
    cards.map(async (card) => ({ name: (await card.getAttribute('aria-label')) ?? '', box: await card.boundingBox() })),
  );
  const placed = boxes.flatMap(({ name, box }) => (box ? { name, ...box } : []));
  const top = placed.reduce((one, other) => (other.y < one.y ? other : one), placed[0] ?? { x: 0, y: 0 });
  const from = (one: Placed) => ({ ...one, x: Math.round(one.x - top.x), y: Math.round(one.y - top.y) });
  return placed.map(from).toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Pairs of cards of which one lies on the other. */
function overlaps(cards: readonly Placed[]): string[] {
  const meets = (one: Placed, other: Placed) =>
    one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
  return cards.flatMap((one, at) => cards.slice(at + 1).flatMap((other) => (meets(one, other) ? `${one.name} on ${other.name}` : [])));
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
  await expect(page.getByRole('log', { name: 'What was done' })).toContainText(/\d items laid out\./);
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
    await page.getByRole('combobox', { name: 'What do you want to do?' }).fill(way);
    await page.getByRole('option', { name: `Let data flow from ${way}` }).click();
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
  for (let off = 40; off > 0; off -= 4) await page.mouse.move(grab.x + off + target.x - start.x, grab.y + 20);
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

test('what is put into a link, and what was in a sub-pipeline, gets room among all other cards, and gives it back in one step', async ({
  designer,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await designer.openPipeline('penguins');
  const [clean, split] = ['Clean names and missing values', 'Keep a quarter for the test'];
  const link = designer.linkBetween(clean, split);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const expectClear = async (count: number) => {
    await expect.poll(async () => (await placedCards(designer)).length).toBe(count);
    await expect.poll(async () => overlaps(await placedCards(designer))).toEqual([]);
  };
  /** One step back all cards lie where they did. */
  const expectBack = async (before: readonly Placed[]) => {
    await undo.click();
    await expect.poll(() => placedCards(designer)).toEqual(before);
  };

  await test.step('dropped on a link', async () => {
    const before = await placedCards(designer);
    const [at, canvas] = [await middleOf(link), await cornerOf(designer.canvas)];
    await designer.drag('Filter rows', at.x - canvas.x, at.y - canvas.y);
    await expectClear(9);
    await expect(designer.linkBetween(clean, 'Filter rows')).toBeAttached();
    await expect(designer.linkBetween('Filter rows', split)).toBeAttached();
    await expectBack(before);
    await expect(link).toBeAttached();
  });

  await test.step('inserted from the menu of a link', async () => {
    const before = await placedCards(designer);
    const at = await middleOf(link);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Insert a component…' }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('Select columns');
    await page.keyboard.press('Enter');
    await expectClear(9);
    await expect(designer.linkBetween(clean, 'Select columns')).toBeAttached();
    await expectBack(before);
  });

  await test.step('taken apart where the rest has moved up', async () => {
    await designer.selectSeveral(clean, split, 'Learn the species');
    await page.keyboard.press('ControlOrMeta+g');
    await expect(designer.card('Sub-pipeline')).toBeVisible();
    await page.keyboard.press('l');
    await expectClear(6);
    const before = await placedCards(designer);
    await designer.select('Sub-pipeline');
    await page.keyboard.press('ControlOrMeta+Shift+g');
    await expectClear(8);
    await expectBack(before);
    await undo.click();
    await undo.click();
    await expect(designer.card(split)).toBeVisible();
  });
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
