import type { BrowserContext, Locator } from '@playwright/test';
import { createChance } from '#mocks/lost-edits/seeded-random.ts';
import { Designer } from './designer.ts';
import { armKiller, watchKept } from './tab-killer.ts';
import { expect, test } from './test.ts';

test('edits, offline ones too, and their history are there again after the page was closed', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.expectSaved();
  await page.context().setOffline(true);
  await designer.select('Read the penguins');
  await designer.rename('Read while offline');
  await expect(page.getByRole('status').filter({ hasText: 'Offline' })).toBeVisible();
  const address = page.url();
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await page.goto(address);
  await expect(designer.card('Read while offline')).toBeVisible();
  await designer.expectSaved();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(designer.card('Read while offline')).toBeHidden();
  await designer.expectSaved();
  await page.getByRole('button', { name: 'Show the history' }).click();
  const history = page.getByRole('list', { name: 'History' });
  await expect(history.getByRole('button', { name: /As it was opened/ })).toHaveAttribute('aria-current', 'step');
  await history.getByRole('button', { name: /rename/ }).click();
  await page.keyboard.press('Escape');
  await expect(designer.card('Read while offline')).toBeVisible();
});

test('an edit is there again however soon after it the page is left', async ({ designer, page }) => {
  await designer.openPipeline('flights');
  await designer.expectSaved();
  const address = page.url();
  const names = ['Leave out the odd delays', 'Left at once', 'Left again', 'Left once more'];
  for (const [at, name] of names.slice(1).entries()) {
    await page.context().setOffline(true);
    await designer.select(names[at] ?? name);
    await designer.rename(name);
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await page.goto(address);
    await expect(designer.card(name)).toBeVisible();
    await designer.expectSaved();
  }
  for (const name of names.slice(0, -1).reverse()) {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(designer.card(name)).toBeVisible();
  }
  await designer.expectSaved();
});

test('without a network the header says so at once, and Run says that it needs the server', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.expectSaved();
  await page.context().setOffline(true);
  await expect(page.getByRole('status').filter({ hasText: /^Offline$/ })).toBeVisible();
  const run = page.getByRole('button', { name: 'Run', exact: true });
  await expect(run).toBeDisabled();
  await expect(run).toHaveAccessibleDescription(/The server does not answer/);
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.context().setOffline(false);
  await designer.expectSaved();
  await expect(run).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Cancel run' })).toBeHidden();
});

test('what can’t be had without a network is told and comes by itself later; what can’t be done is told and not done later', async ({
  designer,
  page,
}) => {
  await designer.openPipeline('penguins');
  await designer.expectSaved();
  await page.getByRole('link', { name: 'Pipelines' }).click();
  const cards = page.getByRole('article');
  await expect(cards.first()).toBeVisible();
  const count = await cards.count();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'New pipeline' }).click();
  await expect(page.getByText(/^Weft can’t be reached/)).toBeVisible();
  await page.getByRole('link', { name: 'flights' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Offline: this needs the server' })).toBeVisible();
  await page.context().setOffline(false);
  await expect(designer.canvas).toBeVisible();
  await page.getByRole('link', { name: 'Pipelines' }).click();
  await expect(page.getByRole('heading', { name: 'Pipelines' })).toBeVisible();
  await expect(cards).toHaveCount(count);
});

test('a part whose style sheet was lost on the way has it when it is shown', async ({ designer, page }) => {
  const sheet = /\/assets\/plan-panel-[^/]*\.css$/;
  await page.route(sheet, (route) => route.abort(), { times: 1 });
  const lost = page.waitForEvent('requestfailed', (request) => sheet.test(request.url()));
  await designer.openPipeline('penguins');
  await lost;
  await page.getByRole('tab', { name: 'Run plan' }).click();
  await expect(page.getByRole('region', { name: 'Tasks of the plan' })).toHaveCSS('overflow', 'auto');
});

test('a server that goes away is told without an edit, and so is its return', async ({ designer, page, server }) => {
  await designer.openPipeline('flights');
  await designer.expectSaved();
  await server.kill();
  await expect(page.getByRole('status').filter({ hasText: /^Offline$/ })).toBeVisible();
  await server.start();
  await designer.expectSaved();
});

test('a tab that is killed at any moment of a stream of edits loses none that was kept, time and again', async ({ designer, page }) => {
  test.setTimeout(300_000);
  const context = page.context();
  const chance = createChance(20_261_128);
  const teller = await watchKept(context);
  await designer.openPipeline('penguins');
  await designer.select('Write the predictions as CSV');
  await designer.rename('Edit 0');
  await designer.expectSaved();
  const address = page.url();
  await page.close();
  let typed = 0;
  let kept = 0;
  const reopen = async () => {
    await context.setOffline(false);
    const opened = new Designer(await context.newPage());
    await opened.page.goto(address);
    await opened.canvas.getByRole('group', { name: /^Edit \d+$/ }).click({ position: { x: 60, y: 20 } });
    const label = opened.inspector.getByRole('textbox', { name: 'Label' });
    const shown = Number((await label.inputValue()).replace('Edit ', ''));
    expect(shown).toBeGreaterThanOrEqual(kept);
    expect(shown).toBeLessThanOrEqual(typed);
    return { opened, label };
  };
  for (let round = 1; round <= 8; round += 1) {
    const { opened, label } = await reopen();
    await context.setOffline(chance.isLikely(0.4));
    const kill = await armKiller(opened.page);
    const deaths: Promise<void>[] = [];
    let left = chance.between(1, 16);
    const happened = () => {
      left -= 1;
      if (left === 0) deaths.push(kill());
    };
    teller.onKept = (text) => {
      kept = Math.max(kept, ...[...text.matchAll(/"Edit (\d+)"/g)].map(([, number]) => Number(number)));
      happened();
    };
    const isKilled = () => left <= 0;
    while (!isKilled()) {
      typed += 1;
      await untilKilled(label.fill(`Edit ${typed}`), isKilled);
      happened();
      await untilKilled(label.press('Enter'), isKilled);
      happened();
    }
    await Promise.all(deaths);
    await opened.page.close();
  }
  const { opened } = await reopen();
  await opened.expectSaved();
});

test('a tab that is killed while somebody types without a pause keeps what was typed, in every kind of field, as one step', async ({
  designer,
  page,
}) => {
  test.setTimeout(180_000);
  const context = page.context();
  const teller = await watchKept(context);
  await designer.newPipeline();
  await designer.add('Python script');
  await designer.rename('Greet');
  await page.getByRole('button', { name: 'Variables', exact: true }).click();
  const variable = page.getByRole('form', { name: 'New variable' });
  await variable.getByRole('textbox', { name: 'Name' }).fill('share');
  await variable.getByRole('textbox', { name: 'Value' }).fill('0');
  await variable.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await designer.expectSaved();
  const address = page.url();
  await page.close();
  for (const { open, leave } of typedFields) {
    const first = await reopen(context, address);
    await context.setOffline(true);
    const field = await open(first);
    await field.press('ControlOrMeta+End');
    let kept = 0;
    let typed = 0;
    // Of steps alone: what is kept whole has those of the fields before it.
    teller.onKept = (text) => (kept = Math.max(kept, ...text.split('\n').map((one) => (one.includes('"entry":') ? sevensIn(one) : 0))));
    while (kept < 6 && typed < 200) {
      await first.page.keyboard.press('7');
      typed += 1;
    }
    await (
      await armKiller(first.page)
    )();
    await first.page.close();
    expect(kept).toBeGreaterThanOrEqual(6);
    await context.setOffline(false);

    const again = await reopen(context, address);
    const restored = await open(again);
    const count = () => restored.evaluate((element) => ('value' in element ? String(element.value) : element.textContent)).then(sevensIn);
    await expect.poll(count).toBeGreaterThanOrEqual(kept);
    expect(await count()).toBeLessThanOrEqual(typed);
    await leave?.(again);
    await again.expectSaved();
    await again.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await open(again);
    await expect.poll(count).toBe(0);
    await leave?.(again);
    await again.expectSaved();
    await again.page.close();
  }
});

async function reopen(context: BrowserContext, address: string): Promise<Designer> {
  const opened = new Designer(await context.newPage());
  await opened.page.goto(address);
  await expect(opened.canvas).toBeVisible();
  return opened;
}

/** The longest row of sevens in a text, which nothing but typing makes long. */
function sevensIn(text: string): number {
  return Math.max(0, ...[...text.matchAll(/7{3,}/g)].map(([row]) => row.length));
}

interface TypedField {
  readonly open: (designer: Designer) => Promise<Locator>;
  /** Takes away what is in the way of the rest of the page. */
  readonly leave?: (designer: Designer) => Promise<void>;
}

const typedFields: readonly TypedField[] = [
  { open: async ({ page }) => page.getByRole('textbox', { name: 'Name of the pipeline' }) },
  {
    open: async ({ canvas, inspector }) => {
      await canvas.getByRole('group', { name: /^Greet/ }).click({ position: { x: 60, y: 20 } });
      return inspector.getByRole('textbox', { name: 'Label' });
    },
  },
  {
    open: async ({ canvas, inspector, page }) => {
      await canvas.getByRole('group', { name: /^Greet/ }).click({ position: { x: 60, y: 20 } });
      await inspector.getByRole('button', { name: 'Edit “Script” in a large window' }).click();
      return page.getByRole('dialog').getByRole('textbox', { name: 'Script' });
    },
    leave: ({ page }) => page.getByRole('button', { name: 'Done' }).click(),
  },
  {
    open: async ({ page }) => {
      await page.getByRole('button', { name: /^Variables/ }).click();
      return page.getByRole('textbox', { name: 'Value of share' });
    },
    leave: ({ page }) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click(),
  },
];

/** What is done to a page may fail because the page is dead. */
async function untilKilled(done: Promise<void>, isKilled: () => boolean): Promise<void> {
  await done.catch((error: unknown) => {
    if (!isKilled()) throw error;
  });
}

test('what is typed is there after a reload, although its field was never left', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.select('Keep a quarter for the test');
  const ratio = designer.inspector.getByRole('textbox', { name: /^(Ratio|Share)/ });
  await ratio.press('ControlOrMeta+a');
  await ratio.pressSequentially('0.6');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await expect(ratio).toBeFocused();
  await ratio.pressSequentially('2');
  await page.reload();
  await designer.select('Keep a quarter for the test');
  await expect(ratio).toHaveValue('0.62');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(ratio).toHaveValue('0.75');

  await designer.select('Compare with the truth');
  const label = designer.inspector.getByRole('textbox', { name: 'Label' });
  await label.press('ControlOrMeta+a');
  await label.pressSequentially('Truly ');
  await expect(designer.card('Truly')).toBeVisible();
  await label.pressSequentially('compared');
  await page.keyboard.press('ControlOrMeta+s');
  await designer.expectSaved();
  await page.reload();
  await expect(designer.card('Truly compared')).toBeVisible();

  await page.keyboard.press('n');
  await page.keyboard.type('Because');
  await designer.expectSaved();
  await page.reload();
  await expect(page.getByText('Because', { exact: true }).first()).toBeVisible();
});
