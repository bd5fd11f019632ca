import type { Locator, Page } from '@playwright/test';
import { storePipelines } from './canvas-bench/weft-subject.ts';
import { expect, test } from './test.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

async function cornerOf(card: Locator): Promise<Point> {
  const box = await card.boundingBox();
  return { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
}

function corners(items: Locator): Promise<Point[]> {
  return items.all().then((all) => Promise.all(all.map(cornerOf)));
}

/** Presses the button at a place and moves on with it held. */
async function beginDrag({ mouse }: Page, from: Point, by: Point): Promise<void> {
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + by.x / 2, from.y + by.y / 2);
  await mouse.move(from.x + by.x, from.y + by.y, { steps: 3 });
}

test('Escape puts back what is dragged and lets go of a link', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const [one, other] = [designer.card('Learn the species'), designer.card('Clean names and missing values')];
  const undo = page.getByRole('button', { name: 'Undo' });
  const [start, otherStart] = [await cornerOf(one), await cornerOf(other)];
  const grip = { x: start.x + 60, y: start.y + 20 };
  const away = async () => (await cornerOf(one)).x - start.x;

  await test.step('a card', async () => {
    const label = designer.inspector.getByRole('textbox', { name: 'Label' });
    await beginDrag(page, grip, { x: 90, y: 40 });
    await expect.poll(away).toBeGreaterThan(40);
    await page.keyboard.press('Escape');
    await expect.poll(() => cornerOf(one)).toEqual(start);
    await page.mouse.move(grip.x + 30, grip.y);
    // What can be set of a card is shown once it is let go.
    await expect(label).toBeHidden();
    await page.mouse.up();
    await expect(label).toHaveValue('Learn the species');
    expect(await cornerOf(one)).toEqual(start);
    await expect(undo).toBeDisabled();
  });

  await test.step('several cards', async () => {
    await designer.selectSeveral('Learn the species', 'Clean names and missing values');
    await beginDrag(page, grip, { x: 90, y: 40 });
    await expect.poll(away).toBeGreaterThan(40);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => cornerOf(one)).toEqual(start);
    expect(await cornerOf(other)).toEqual(otherStart);
    await expect(designer.inspector).toContainText('2 nodes');
    await expect(undo).toBeDisabled();
  });

  await test.step('the next drag counts again', async () => {
    await beginDrag(page, grip, { x: 90, y: 40 });
    await page.mouse.up();
    await expect.poll(away).toBeGreaterThan(40);
    await undo.click();
    await expect.poll(() => cornerOf(one)).toEqual(start);
  });

  await test.step('a link', async () => {
    const output = designer.card('Clean names and missing values').getByRole('button', { name: /^Output/ });
    const from = await cornerOf(output);
    await beginDrag(page, { x: from.x + 3, y: from.y + 3 }, { x: 200, y: -90 });
    await expect(page.locator('.weft-connect-line')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.weft-connect-line')).toBeHidden();
    await expect(page.locator('.weft-port[data-fit]')).toHaveCount(0);
    await page.mouse.up();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(undo).toBeDisabled();
  });
});

test('a press on a card selects it, whatever happens until the release', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const [one, other] = [designer.card('Learn the species'), designer.card('Clean names and missing values')];
  const label = designer.inspector.getByRole('textbox', { name: 'Label' });
  const gripOf = async (card: Locator) => {
    const { x, y } = await cornerOf(card);
    return { x: x + 60, y: y + 20 };
  };

  await test.step('a hand that trembles', async () => {
    const { x, y } = await gripOf(one);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 1, y + 1);
    await page.mouse.up();
    await expect(label).toHaveValue('Learn the species');
  });

  await test.step('and narrows several to the one', async () => {
    await designer.selectSeveral('Learn the species', 'Clean names and missing values');
    const { x, y } = await gripOf(other);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 1, y);
    await page.mouse.up();
    await expect(label).toHaveValue('Clean names and missing values');
  });

  await test.step('a view that moves away below it', async () => {
    const { x, y } = await gripOf(one);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.wheel(0, 120);
    await expect.poll(async () => (await gripOf(one)).y).not.toBe(y);
    await page.mouse.up();
    await expect(label).toHaveValue('Learn the species');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  });

  await test.step('a selection that was let go of a moment ago', async () => {
    // All in one moment: nothing is rendered in between.
    await one.evaluate((card) => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      const at = { bubbles: true, cancelable: true, view: window, isPrimary: true };
      for (const type of ['pointerdown', 'pointerup']) card.dispatchEvent(new PointerEvent(type, at));
      card.dispatchEvent(new MouseEvent('click', at));
    });
    await expect(label).toHaveValue('Learn the species');
  });
});

test('a card stays under a hand that moves fast', async ({ designer, page }) => {
  await designer.newPipeline();
  await designer.add('Read table');
  await designer.add('Split table');
  const [one, other] = [designer.card('Read table'), designer.card('Split table')];
  const by = { x: 90, y: 45 };
  /** How far the card came from where a hand took it that moved once only; places are on a grid. */
  const flick = async (card: Locator) => {
    const from = await cornerOf(card);
    await page.mouse.move(from.x + 60, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 60 + by.x, from.y + 20 + by.y);
    await page.mouse.up();
    return async () => {
      const { x, y } = await cornerOf(card);
      return Math.hypot(x - from.x - by.x, y - from.y - by.y);
    };
  };
  const off = await flick(one);
  await expect.poll(off).toBeLessThan(12);

  await test.step('together with what is selected, with the key that adds', async () => {
    await page.keyboard.down('Control');
    const offOther = await flick(other);
    await page.keyboard.up('Control');
    await expect.poll(offOther).toBeLessThan(12);
    await expect(designer.inspector).toContainText('2 nodes');
  });
});

test('what is dragged, and what is selected, lies above the other cards', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const [moved, other] = [designer.card('Clean names and missing values'), designer.card('Learn the species')];
  const [from, to] = [await cornerOf(moved), await cornerOf(other)];
  const isOnTop = (card: Locator) => card.hover({ trial: true, timeout: 5000 });
  await beginDrag(page, { x: from.x + 60, y: from.y + 20 }, { x: to.x - from.x + 20, y: to.y - from.y + 10 });
  await isOnTop(moved);
  await page.mouse.up();
  await isOnTop(moved);
  await other.click({ position: { x: 4, y: 4 } });
  await isOnTop(other);

  await test.step('but a group lies beneath what is in it', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('Escape');
    await expect(designer.inspector).toContainText('Group');
    await isOnTop(other);
  });
});

test('the canvas can be used while other parts of the page are on their way, and stays where it is when they come', async ({
  designer,
  page,
}) => {
  const held = Promise.withResolvers<void>();
  await page.route(/\/assets\/(arrange|shown-run|run-control|history-button)-[^/]*\.js$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.reload();
  await designer.openPipeline('penguins');
  const canvas = await cornerOf(designer.canvas);
  const lowest = await designer.card('Report on the penguins').boundingBox();
  if (!lowest) throw new Error('no card');
  await beginDrag(page, { x: canvas.x + 4, y: canvas.y + 4 }, { x: lowest.x + lowest.width - canvas.x, y: lowest.y - canvas.y });
  await page.mouse.up();
  await expect(designer.inspector).toContainText('8 nodesRead the penguins');
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeHidden();
  held.resolve();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  expect(await cornerOf(designer.canvas)).toEqual(canvas);
});

test('what a marquee takes is asked about together, and a click narrows it to one', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const canvas = await cornerOf(designer.canvas);
  const lowest = await designer.card('Report on the penguins').boundingBox();
  if (!lowest) throw new Error('no card');
  const far = { x: lowest.x + lowest.width - canvas.x, y: lowest.y + lowest.height / 2 - canvas.y - 4 };
  await beginDrag(page, { x: canvas.x + 4, y: canvas.y + 4 }, far);
  await page.mouse.up();
  await expect(designer.inspector).toContainText('8 nodesRead the penguins');
  const card = designer.card('Clean names and missing values');
  await card.click({ button: 'right', position: { x: 60, y: 20 } });
  await expect(page.getByRole('menu', { name: 'Node' }).getByRole('menuitem', { name: 'Collapse into a sub-pipeline' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(designer.inspector).toContainText('8 nodesRead the penguins');
  await card.click({ position: { x: 60, y: 20 } });
  await expect(designer.inspector.getByRole('textbox', { name: 'Label' })).toHaveValue('Clean names and missing values');
});

test('Escape abandons a marquee: selected stays what was, and the next press counts', async ({ designer, page, server }) => {
  const corner = async () => {
    const { x, y } = await cornerOf(designer.canvas);
    return { x: x + 60, y: y + 60 };
  };
  const marquee = page.locator('.react-flow__selection');

  await test.step('where cards are in the page', async () => {
    await designer.openPipeline('penguins');
    await designer.selectSeveral('Learn the species', 'Clean names and missing values');
    await beginDrag(page, await corner(), { x: 600, y: 400 });
    await expect(marquee).toBeVisible();
    await expect(designer.inspector).not.toContainText('2 nodes');
    await page.keyboard.press('Escape');
    await expect(marquee).toBeHidden();
    await page.mouse.move(700, 500);
    await expect(designer.inspector).toContainText('2 nodes');
    await page.mouse.up();
    await expect(designer.inspector).toContainText('2 nodes');
    await designer.select('Report on the penguins');
    await expect(designer.inspector.getByRole('textbox', { name: 'Label' })).toHaveValue('Report on the penguins');
    await designer.linkBetween('Learn the species', 'Predict the test penguins').press('Enter');
    await expect(designer.inspector).toContainText('Link');
    await beginDrag(page, await corner(), { x: 600, y: 400 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(designer.inspector).toContainText('Link');
  });

  await test.step('where they are painted', async () => {
    const ids = await storePipelines(page, [200]);
    await page.goto(`${server.origin}/pipelines/${ids.get(200) ?? ''}?node=hub`);
    const label = designer.inspector.getByRole('textbox', { name: 'Label' });
    await expect(label).toHaveValue('hub');
    await beginDrag(page, await corner(), { x: 600, y: 400 });
    await expect(marquee).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(marquee).toBeHidden();
    await page.mouse.up();
    await expect(label).toHaveValue('hub');
  });
});

test('with Space held a drag moves the view, whatever is under the pointer', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const [one, other] = [designer.card('Learn the species'), designer.card('Clean names and missing values')];
  await designer.selectSeveral('Learn the species', 'Clean names and missing values');
  const [start, otherStart] = [await cornerOf(one), await cornerOf(other)];
  await page.keyboard.down('Space');
  await beginDrag(page, { x: start.x + 60, y: start.y + 20 }, { x: 64, y: 32 });
  await page.mouse.up();
  await page.keyboard.up('Space');
  const moved = await cornerOf(one);
  expect(moved.x - start.x).toBeGreaterThan(30);
  const otherMoved = await cornerOf(other);
  expect(otherMoved.x - otherStart.x).toBe(moved.x - start.x);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect(designer.inspector).toContainText('2 nodes');
});

test('no port speaks against the link that is drawn to it', async ({ designer, page }) => {
  await designer.newPipeline();
  await designer.drag('Read table', 300, 80);
  await designer.drag('SQL', 300, 260);
  const output = designer.card('Read table').getByRole('button', { name: /^Output/ });
  const input = designer.card('SQL').getByRole('button', { name: /^Input a ·/ });
  const tip = page.getByRole('tooltip').filter({ hasText: /^a ·/ });

  await test.step('while its other end is looked for', async () => {
    await input.hover();
    await expect(tip).toContainText('needs data');
    await output.click();
    await input.hover();
    await expect(tip).toBeVisible();
    await expect(tip).not.toContainText('needs data');
    await expect(input).not.toHaveAccessibleName(/needs data/);
    await page.keyboard.press('Escape');
    await expect(tip).toContainText('needs data');
  });
  await test.step('nor covers it while it is dragged', async () => {
    const { x, y } = await cornerOf(input);
    await beginDrag(page, { x: x + 4, y: y + 4 }, { x: 3, y: 0 });
    await expect(page.locator('.weft-port[data-fit]').first()).toBeVisible();
    await expect(tip).toBeHidden();
    await output.hover();
    await page.mouse.up();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
    await expect(input).not.toHaveAccessibleName(/needs data/);
  });
});

test('two clicks on ports link them, and it is said while the second is waited for', async ({ designer, page }) => {
  await designer.newPipeline();
  await designer.drag('Read table', 300, 80);
  await designer.drag('SQL', 300, 260);
  const hint = page.getByRole('status').filter({ hasText: 'Connecting from Read table · Table' });
  const dimmed = page.locator('.weft-port[data-fit]');
  const output = designer.card('Read table').getByRole('button', { name: /^Output/ });
  const input = designer.card('SQL').getByRole('button', { name: /^Input a ·/ });

  await test.step('Escape leaves it', async () => {
    await output.click();
    await expect(hint).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(hint).toBeHidden();
    await expect(dimmed).toHaveCount(0);
  });
  await test.step('so does another card', async () => {
    await output.click();
    await designer.select('SQL');
    await expect(hint).toBeHidden();
    await expect(dimmed).toHaveCount(0);
  });
  await test.step('and empty space, where nothing opens', async () => {
    await output.click();
    await expect(hint).toBeVisible();
    const canvas = await cornerOf(designer.canvas);
    await page.mouse.click(canvas.x + 40, canvas.y + 40);
    await expect(hint).toBeHidden();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await test.step('and the command palette', async () => {
    await output.click();
    await expect(hint).toBeVisible();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(hint).toBeHidden();
    await page.keyboard.press('Escape');
  });
  await test.step('the second click links', async () => {
    await output.click();
    await input.click();
    await expect(hint).toBeHidden();
    await expect(designer.linkBetween('Read table', 'SQL')).toBeAttached();
  });
});

test('a note is put where the pointer is; at the edge the view moves only as far as it takes to show the note', async ({
  designer,
  page,
}) => {
  await designer.newPipeline();
  const canvas = await cornerOf(designer.canvas);
  await page.mouse.move(canvas.x + 180, canvas.y + 140);
  await page.keyboard.press('n');
  const note = page.getByRole('group', { name: 'Empty note' });
  await expect(note).toBeVisible();
  const box = await note.boundingBox();
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - canvas.x - 180)).toBeLessThan(12);
  expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - canvas.y - 140)).toBeLessThan(12);
  await page.keyboard.press('Escape');
  await page.mouse.move(canvas.x + 20, canvas.y + 400);
  await page.keyboard.press('n');
  const edge = async () => Math.min(...(await corners(note)).map(({ x }) => x)) - canvas.x;
  await expect.poll(edge).toBe(16);
});

test('a group around nothing is put in the middle of what is visible, all of it, in a small window too', async ({ designer, page }) => {
  await designer.newPipeline();
  const title = page.getByRole('textbox', { name: 'Title of the group' });
  const group = page.locator('.react-flow__node').filter({ has: title });
  const expectInMiddle = async () => {
    const sight = await designer.canvas.boundingBox();
    if (!sight) throw new Error('no canvas');
    // A group that is selected would get one around it.
    await page.mouse.click(sight.x + 20, sight.y + 140);
    await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);
    await page.keyboard.press('g');
    await expect(title).toBeFocused();
    await expect(async () => {
      const box = await group.boundingBox();
      if (!box) throw new Error('no group');
      expect(Math.abs(box.x + box.width / 2 - sight.x - sight.width / 2)).toBeLessThan(24);
      expect(Math.abs(box.y + box.height / 2 - sight.y - sight.height / 2)).toBeLessThan(24);
      expect(box.x).toBeGreaterThan(sight.x);
      expect(box.y).toBeGreaterThan(sight.y);
    }).toPass({ timeout: 10_000 });
    await page.keyboard.press('Escape');
  };
  await expectInMiddle();
  await page.setViewportSize({ width: 960, height: 480 });
  for (const percent of [120, 144, 173, 200]) {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page.getByRole('button', { name: `Zoom is ${percent} %` })).toBeVisible();
  }
  await expectInMiddle();
});

test('painted cards are put back by Escape too, and the view moves with Space held', async ({ designer, page, server }) => {
  const ids = await storePipelines(page, [120]);
  await page.goto(`${server.origin}/pipelines/${ids.get(120) ?? ''}`);
  const box = await designer.canvas.boundingBox();
  if (!box) throw new Error('no canvas');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const undo = page.getByRole('button', { name: 'Undo' });
  await page.mouse.click(middle.x, middle.y);
  await expect(page).toHaveURL(/node=hub/);

  await beginDrag(page, middle, { x: 60, y: 30 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(undo).toBeDisabled();
  await expect(page).toHaveURL(/node=hub/);

  await page.keyboard.down('Space');
  await beginDrag(page, middle, { x: 120, y: 30 });
  await page.mouse.up();
  await page.keyboard.up('Space');
  await expect(undo).toBeDisabled();
  await page.mouse.click(middle.x + 120, middle.y + 30);
  await expect(page).toHaveURL(/node=hub/);

  await beginDrag(page, { x: middle.x + 120, y: middle.y + 30 }, { x: 60, y: 30 });
  await page.mouse.up();
  await expect(undo).toBeEnabled();
});

test('a click on an output shows its data, and so do inspector and outline', async ({ designer, page }) => {
  test.setTimeout(120_000);
  await designer.openPipeline('penguins');
  await designer.run();
  await expect(page.getByRole('status').filter({ hasText: 'Succeeded' })).toBeVisible({ timeout: 60_000 });
  const results = page.getByRole('tabpanel', { name: 'Results' });
  const outputs = results.getByRole('tablist', { name: 'Outputs' });

  await test.step('on the canvas', async () => {
    await designer
      .card('Keep a quarter for the test')
      .getByRole('button', { name: /^Output test/i })
      .click();
    await expect(page).toHaveURL(/panel=results/);
    await expect(page).toHaveURL(/output=test/);
    await expect(outputs.getByRole('tab', { name: 'test' })).toHaveAttribute('aria-selected', 'true');
    await expect(results.getByRole('columnheader').first()).toBeVisible();
    await expect(page.locator('.weft-port[data-fit]')).toHaveCount(0);
  });

  await test.step('by the keyboard in the inspector', async () => {
    await designer.tab('Inputs/outputs');
    const show = designer.inspector.getByRole('button', { name: /^Show data of “train/i });
    await show.press('Enter');
    await expect(outputs.getByRole('tab', { name: 'train' })).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(/output=train/);
  });

  await test.step('in the outline', async () => {
    await page.keyboard.press('o');
    const row = page.getByRole('treeitem', { name: /^Keep a quarter for the test/ });
    await row.press('ArrowRight');
    const output = page.getByRole('treeitem', { name: /^Output Test/i });
    await output.hover();
    await output.getByTitle('Show data').click();
    await expect(outputs.getByRole('tab', { name: 'test' })).toHaveAttribute('aria-selected', 'true');
    await row.click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Show its data' }).press('Enter');
    await expect(outputs.getByRole('tab', { name: 'train' })).toHaveAttribute('aria-selected', 'true');
  });
});

test('a link is picked up by its end, put elsewhere and taken away', async ({ designer, page }) => {
  await designer.newPipeline();
  await designer.drag('Read table', 300, 80);
  await designer.drag('SQL', 300, 300);
  await designer.link('Read table', 'table', 'SQL', 'a');
  const input = (name: string) => designer.card('SQL').getByRole('button', { name: new RegExp(`^Input ${name} ·`) });
  const linkTo = (name: string) => page.getByRole('group', { name: new RegExp(`^Link from Read table, .+, to SQL, ${name}`) });
  await expect(linkTo('a')).toBeAttached();

  await test.step('to another input, in one step', async () => {
    await input('a').dragTo(input('b'));
    await expect(linkTo('b')).toBeAttached();
    await expect(linkTo('a')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(linkTo('a')).toBeAttached();
    await expect(linkTo('b')).toHaveCount(0);
  });
  const end = await cornerOf(input('a'));
  const grip = { x: end.x + 4, y: end.y + 4 };
  await test.step('by Escape it stays', async () => {
    await beginDrag(page, grip, { x: -150, y: -60 });
    await expect(linkTo('a')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(linkTo('a')).toBeAttached();
    await page.mouse.up();
    await expect(linkTo('a')).toBeAttached();
  });
  await test.step('into empty space it goes', async () => {
    await beginDrag(page, grip, { x: -150, y: -60 });
    await page.mouse.up();
    await expect(linkTo('a')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(linkTo('a')).toBeAttached();
  });
});

test('a link lights up while a component is held over it', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const link = designer.linkBetween('Clean names and missing values', 'Keep a quarter for the test');
  const box = await link.boundingBox();
  if (!box) throw new Error('no link');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await (await designer.find('Filter rows')).hover();
  await page.mouse.down();
  await page.mouse.move(middle.x + 250, middle.y);
  await page.mouse.move(middle.x, middle.y, { steps: 2 });
  await expect(link).toHaveClass(/selected/);
  await page.mouse.move(middle.x + 250, middle.y, { steps: 2 });
  await expect(link).not.toHaveClass(/selected/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('a component is put into a link by the button in its middle, or by a double click', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const linkBetween = async (from: string, to: string) => {
    const box = await designer.linkBetween(from, to).boundingBox();
    if (!box) throw new Error('no link');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
  };
  const search = page.getByRole('dialog', { name: 'Add a component' });

  const listed = page.getByRole('treeitem', { name: 'Filter rows', exact: true });
  await expect(listed).toHaveCount(1);

  await test.step('the button in its middle', async () => {
    const { x, y } = await linkBetween('Clean names and missing values', 'Keep a quarter for the test');
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await expect(search.getByRole('option', { name: 'Train classifier' })).toBeHidden();
    await search.getByRole('combobox').fill('filter');
    await expect(search.getByRole('option', { name: 'Filter rows' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(designer.card('Filter rows')).toBeInViewport();
    // The list stays as it is while one builds; after a search it shows what was used last as well.
    await expect(listed).toHaveCount(1);
    await designer.find('Filter rows');
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect(listed).toHaveCount(2);
    await expect(designer.linkBetween('Clean names and missing values', 'Filter rows')).toBeAttached();
    await expect(designer.linkBetween('Filter rows', 'Keep a quarter for the test')).toBeAttached();
  });

  await test.step('a double click elsewhere on it', async () => {
    const { x, y, height } = await linkBetween('Keep a quarter for the test', 'Predict the test penguins');
    await page.mouse.dblclick(x, y - height / 4);
    await search.getByRole('combobox').fill('sql');
    await page.keyboard.press('Enter');
    await expect(designer.linkBetween('SQL', 'Predict the test penguins')).toBeAttached();
  });

  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await undo.click();
  await expect(designer.linkBetween('Clean names and missing values', 'Keep a quarter for the test')).toBeAttached();
  await expect(undo).toBeDisabled();
});

test('a link that is let go in empty space stays while one chooses what it leads to', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const port = designer.card('Clean names and missing values').getByRole('button', { name: /^Output table ·/ });
  const search = page.getByRole('dialog', { name: 'Add a component' });
  const link = designer.canvas.locator('.weft-open-link path');
  const letGo = async () => {
    await port.dragTo(designer.canvas, { targetPosition: { x: 640, y: 300 } });
    await expect(search.getByRole('combobox')).toBeFocused();
    await expect(link).toBeVisible();
  };
  await letGo();
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expect(link).toHaveCount(0);
  await letGo();
  await search.getByRole('option', { name: 'Filter rows' }).click();
  await expect(link).toHaveCount(0);
  await expect(designer.linkBetween('Clean names and missing values', 'Filter rows')).toBeAttached();
});

test('keys go on with nothing that was not selected: neither where a card was removed, nor with the group around a marquee', async ({
  designer,
  page,
}) => {
  await designer.openPipeline('penguins');
  const undo = page.getByRole('button', { name: 'Undo' });
  await designer.select('Keep a quarter for the test');
  await page.keyboard.press('Delete');
  await expect(designer.card('Keep a quarter for the test')).toBeHidden();
  await expect(page.locator('.react-flow__node:focus')).toBeVisible();
  await page.keyboard.press('Delete');
  await page.keyboard.press('ArrowRight');
  await undo.click();
  await expect(designer.card('Keep a quarter for the test')).toBeVisible();
  await expect(undo).toBeDisabled();

  await designer.select('Learn the species');
  await designer.card('Predict the test penguins').click({ modifiers: ['Shift'], position: { x: 60, y: 20 } });
  await page.keyboard.press('g');
  await expect(page.getByRole('textbox', { name: 'Title of the group' })).toBeFocused();
  await page.keyboard.type('Model');
  await page.keyboard.press('Escape');
  const group = page.getByRole('group', { name: 'Group: Model' });
  await expect(group).toBeVisible();
  await page.mouse.click((await cornerOf(designer.canvas)).x + 40, (await cornerOf(designer.canvas)).y + 200);
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);
  const box = await designer.card('Learn the species').boundingBox();
  if (!box) throw new Error('no card');
  await page.mouse.move(box.x - 10, box.y + box.height + 24);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 40, box.y + 20, { steps: 8 });
  await page.mouse.up();
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
  await expect(designer.inspector.getByRole('textbox', { name: 'Label' })).toHaveValue('Learn the species');
  await page.keyboard.press('Delete');
  await expect(designer.card('Learn the species')).toBeHidden();
  await expect(group).toBeVisible();
});

test('a double click on a card opens its settings, as Enter does', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const card = designer.card('Learn the species');
  const field = designer.inspector.locator(':focus');
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await expect(designer.inspector).toBeHidden();
  await card.dblclick({ position: { x: 60, y: 20 } });
  await expect(field).toBeVisible();
  await expect(designer.inspector.getByRole('textbox', { name: 'Label' })).toHaveValue('Learn the species');
  const reached = await field.getAttribute('id');
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field).toHaveAttribute('id', reached ?? '');
});

test('text that is selected on the page keeps nobody from copying a card', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  const text = () => page.evaluate(() => getSelection()?.toString() ?? '');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  expect(await text()).not.toBe('');
  await designer.card('Learn the species').click({ position: { x: 60, y: 20 } });
  expect(await text()).toBe('');
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(designer.card('Learn the species 2')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(designer.card('Learn the species 2')).toBeHidden();
});
