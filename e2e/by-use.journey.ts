import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';

const card = { position: { x: 60, y: 20 } };

test('nodes are copied into another pipeline with their links and values, and as text', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.selectSeveral('Keep a quarter for the test', 'Learn the species');
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.getByText('2 nodes copied')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await designer.openNewPipeline();
  await designer.canvas.click({ position: { x: 400, y: 300 } });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(designer.card('Learn the species')).toBeVisible();
  await expect.poll(async () => distanceOfCards(page, await placeIn(designer.canvas, { x: 400, y: 300 }))).toBeLessThan(16);
  await expect(designer.linkBetween('Keep a quarter for the test', 'Learn the species')).toBeAttached();
  await designer.select('Learn the species');
  await expect(designer.inspector.getByRole('combobox', { name: 'Target column' })).toHaveValue(/\S/);

  const written = text.replace('Learn the species', 'Learn it anew');
  expect(written).not.toBe(text);
  await page.evaluate((words) => navigator.clipboard.writeText(words), written);
  await designer.canvas.locator('.react-flow__pane').click({ position: { x: 30, y: 300 } });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(designer.card('Learn it anew')).toBeVisible();
  await expect(page.getByText('2 nodes', { exact: true })).toBeVisible();
  const cards = await cardBoxes(page);
  expect(cards.flatMap((one, at) => cards.slice(at + 1).filter((other) => overlaps(one, other)))).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByText('4 nodes, 2 links')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('2 nodes, 1 link')).toBeVisible();
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlaps(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

async function cardBoxes(page: Page): Promise<Box[]> {
  const boxes = await Promise.all((await page.locator('.react-flow__node').all()).map((card) => card.boundingBox()));
  return boxes.flatMap((box) => box ?? []);
}

/** How far the middle of all cards is from a point of the window. */
async function distanceOfCards(page: Page, { x, y }: { x: number; y: number }): Promise<number> {
  const cards = await cardBoxes(page);
  const middle = (starts: number[], ends: number[]) => (Math.min(...starts) + Math.max(...ends)) / 2;
  const [left, top] = [cards.map((card) => card.x), cards.map((card) => card.y)];
  const [right, bottom] = [cards.map((card) => card.x + card.width), cards.map((card) => card.y + card.height)];
  return Math.hypot(middle(left, right) - x, middle(top, bottom) - y);
}

async function placeIn(canvas: Locator, { x, y }: { x: number; y: number }): Promise<{ x: number; y: number }> {
  const corner = await canvas.boundingBox();
  return { x: x + (corner?.x ?? 0), y: y + (corner?.y ?? 0) };
}

/** A point of the window half way along a link. */
async function middleOf(link: Locator): Promise<{ x: number; y: number }> {
  return link.locator('.react-flow__edge-path').evaluate((path) => {
    if (!(path instanceof SVGPathElement)) throw new Error('no path');
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() ?? undefined);
    return { x, y };
  });
}

test('a component that is dropped on a link goes in between', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const link = designer.linkBetween('Clean names and missing values', 'Keep a quarter for the test');
  const place = await middleOf(link);
  const corner = await designer.canvas.boundingBox();
  if (!corner) throw new Error('no canvas');
  await designer.drag('Filter rows', place.x - corner.x, place.y - corner.y);
  await expect(designer.card('Filter rows')).toBeVisible();
  await expect(designer.linkBetween('Clean names and missing values', 'Filter rows')).toBeAttached();
  await expect(designer.linkBetween('Filter rows', 'Keep a quarter for the test')).toBeAttached();
  await expect(link).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(link).toBeAttached();
});

test('a card without links that is dragged onto a link goes in between, in one step; one with links is only moved', async ({
  designer,
  page,
}) => {
  await designer.openPipeline('penguins');
  const link = designer.linkBetween('Clean names and missing values', 'Keep a quarter for the test');
  const place = await middleOf(link);
  const hold = async (label: string) => {
    const box = await designer.card(label).boundingBox();
    if (!box) throw new Error('not on screen');
    const grip = { x: 60, y: 20 };
    await page.mouse.move(box.x + grip.x, box.y + grip.y);
    await page.mouse.down();
    await page.mouse.move(place.x - box.width / 2 + grip.x, place.y - box.height / 2 + grip.y, { steps: 8 });
  };
  await designer.add('Filter rows');
  await designer.expectSaved();
  await hold('Filter rows');
  await expect(page.locator('[data-over-link]')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('[data-over-link]')).toHaveCount(0);
  await expect(link).toBeAttached();

  await hold('Filter rows');
  await page.mouse.up();
  await expect(designer.linkBetween('Clean names and missing values', 'Filter rows')).toBeAttached();
  await expect(designer.linkBetween('Filter rows', 'Keep a quarter for the test')).toBeAttached();
  await expect(link).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(link).toBeAttached();
  await expect(designer.card('Filter rows')).toBeVisible();

  await hold('Learn the species');
  await expect(page.locator('[data-over-link]')).toHaveCount(0);
  await page.mouse.up();
  await expect(link).toBeAttached();
});

test('what several nodes share is set for all of them at once', async ({ designer, page }) => {
  await designer.newPipeline();
  await designer.add('Write table');
  await designer.add('Write table');
  await designer.card('Write table').click(card);
  await designer.card('Write table 2').click({ ...card, modifiers: ['Shift'] });
  await designer.inspector.getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: 'parquet', exact: true }).click();
  for (const label of ['Write table', 'Write table 2']) {
    await designer.card(label).click(card);
    await expect(designer.inspector.getByRole('combobox', { name: 'Format' })).toHaveValue('parquet');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: change “Format”')).toBeVisible();
  await designer.card('Write table 2').click(card);
  await expect(designer.inspector.getByRole('combobox', { name: 'Format' })).toHaveValue('csv');
});

test('near by, ports say their names, and a model’s port keeps its shape and place', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const port = designer.card('Learn the species').getByRole('button', { name: /^Output model ·/ });
  const name = port.locator('.weft-port-name');
  expect(await port.evaluate(shapeOf)).toEqual({ content: '""', translate: 'none', rotate: '45deg' });
  await expect(name).toHaveCSS('display', 'none');
  const zoom = page.getByRole('button', { name: 'Zoom in' });
  await designer.select('Learn the species');
  // What is seen of it stands out of a box without a width.
  await expect(async () => {
    await zoom.click();
    await expect(name).not.toHaveCSS('display', 'none', { timeout: 1000 });
  }).toPass();
  expect(await port.evaluate(shapeOf)).toEqual({ content: '""', translate: 'none', rotate: '45deg' });
});

/** What is drawn before a port's content: the shape of its format. */
function shapeOf(port: Element) {
  const { content, translate, rotate } = getComputedStyle(port, '::before');
  return { content, translate, rotate };
}

/** Drags a card nearly under another one, in small steps; gives how far it stands from there. */
async function dragNearly(page: Page, moved: Locator, other: Locator): Promise<() => Promise<number>> {
  const [start, target] = [await moved.boundingBox(), await other.boundingBox()];
  if (!start || !target) throw new Error('no card');
  const grab = { x: start.x + 60, y: start.y + 20 };
  await page.mouse.move(grab.x, grab.y);
  await page.mouse.down();
  await page.mouse.move(grab.x + 3, grab.y + 3);
  for (let off = 40; off > 0; off -= 4) await page.mouse.move(grab.x + 3 + off + target.x - start.x, grab.y + 20);
  return async () => Math.abs(((await moved.boundingBox())?.x ?? NaN) - ((await other.boundingBox())?.x ?? NaN));
}

test('while Alt is held, a card that is dragged comes into line with nothing', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const [moved, other] = [designer.card('Learn the species'), designer.card('Compare with the truth')];
  await designer.canvas.hover({ position: { x: 20, y: 400 } });
  await page.keyboard.down('Alt');
  const distance = await dragNearly(page, moved, other);
  await expect(page.locator('.weft-guides')).toHaveCount(0);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  expect(await distance()).toBeGreaterThan(2);
});

test('in a field whose text is the value, undo takes back the last step', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.select('Learn the species');
  const field = designer.inspector.getByRole('combobox', { name: 'Target column' });
  const before = await field.inputValue();
  await field.fill('island');
  await expect(page.getByRole('log', { name: 'What was done' })).toContainText('Learn the species changed.');
  await field.press('ControlOrMeta+z');
  await expect(field).toHaveValue(before);
  await expect(field).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('a wider panel leaves what is selected at its size, and in sight', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const [card, other] = [designer.card('Learn the species'), designer.card('Keep a quarter for the test')];
  await designer.selectSeveral('Keep a quarter for the test', 'Learn the species');
  const widthOf = async () => Math.round((await card.boundingBox())?.width ?? 0);
  // As near as it goes: there is nothing left to glide to.
  const width = 480;
  while ((await widthOf()) < width) await page.getByRole('button', { name: 'Zoom in' }).click();
  const border = page.getByRole('separator', { name: 'Width of the left panel' });
  await border.focus();
  const widths = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
    await page.keyboard.press(key);
    widths.push(await framesLater(page).then(widthOf));
  }
  expect(widths).toEqual(widths.map(() => width));
  await expect(card.or(other).first()).toBeInViewport();
});

/** Once the page has followed what was done, and begun to move what moves. */
async function framesLater(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  });
}
