import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Designer } from './designer.ts';
import { expect, test } from './test.ts';

const all = ['Fetch', 'Clean', 'Train', 'Score', 'Report'];

test.beforeEach(async ({ server, designer, page }) => {
  await server.weft('import', path.join(import.meta.dirname, 'pipelines/branching.yaml'));
  await page.reload();
  await designer.openPipeline('branching');
});

/** The cards that bear a mark, e.g. `Will run`, by its name. */
async function expectMarks(designer: Designer, marks: Readonly<Record<string, RegExp | null>>): Promise<void> {
  for (const [label, name] of Object.entries(marks)) {
    const any = designer.card(label).getByRole('img', { name: /^(Will run|Its result is reused|Stale result)/ });
    await (name === null ? expect(any).toHaveCount(0) : expect(any).toHaveAccessibleName(name));
  }
}

async function expectOver(page: Page, state: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: state })).toBeVisible({ timeout: 60_000 });
}

/** The state of the run that is shown, which leads to its page. */
function runLinkOf(page: Page) {
  return page.getByRole('banner').getByRole('link');
}

async function chooseWay(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More ways to run' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

test('the canvas shows what will run and what is reused, and why, before it runs', async ({ designer, page }) => {
  const run = page.getByRole('button', { name: 'Run', exact: true });
  await run.hover();
  await expect(page.getByText('5 will run', { exact: true })).toBeVisible();
  await expectMarks(designer, { Fetch: /^Will run: no result yet$/, Report: /^Will run/ });
  await run.click();
  await designer.expectSucceeded(all);

  await designer.select('Train');
  await designer.setCode('Script', "print('trained again')");
  await designer.expectSaved();
  await expectMarks(designer, {
    Fetch: null,
    Train: /^Stale result: Script changed$/,
    Score: /^Stale result: new data from Train$/,
    Report: null,
  });

  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await expect(page.getByRole('treeitem', { name: /^Score, .*Stale result: new data from Train$/ })).toBeVisible();
  await run.hover();
  await expect(page.getByText('2 will run', { exact: true })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Fetch, .*Its result is reused$/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Score, .*Will run: new data from Train$/ })).toBeVisible();
  await expect(page.getByText('3 reused', { exact: true })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Train Script changed' })).toBeVisible();
  await expectMarks(designer, {
    Fetch: /^Its result is reused$/,
    Train: /^Will run: Script changed$/,
    Score: /^Will run: new data from Train$/,
    Report: /^Its result is reused$/,
  });
  await run.click();
  await designer.expectSucceeded(['Train', 'Score']);
  await expectOver(page, 'Succeeded');
  for (const label of ['Fetch', 'Clean', 'Report']) await expect(designer.card(label).getByRole('img', { name: 'Reused' })).toBeVisible();
  await expectMarks(designer, { Fetch: null, Train: null, Score: null });
});

test('what is still being typed counts in the preview and in the run', async ({ designer, page }) => {
  await designer.run();
  await designer.expectSucceeded(all);
  await expectOver(page, 'Succeeded');
  await designer.select('Score');
  await designer.inspector.getByRole('textbox', { name: 'Script' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText("print('typed')");
  await page.getByRole('button', { name: 'Run', exact: true }).hover();
  await expect(page.getByText('1 will run', { exact: true })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.insertText(' # more');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await designer.expectSucceeded(['Score']);
  await expect(designer.card('Train').getByRole('img', { name: 'Reused' })).toBeVisible();
  await expectMarks(designer, { Score: null });
});

test('a part can be run from, up to, only and what is selected, each shown first', async ({ designer, page }) => {
  await designer.select('Clean');
  await chooseWay(page, 'Run up to here');
  await designer.expectSucceeded(['Fetch', 'Clean']);
  await expectOver(page, 'Succeeded');

  await designer.select('Clean');
  await page.getByRole('button', { name: 'More ways to run' }).click();
  await page.getByRole('menuitem', { name: 'Run from here on' }).hover();
  await expectMarks(designer, { Fetch: null, Clean: /^Will run: asked for$/, Score: /^Will run/, Report: /^Will run/ });
  await page.getByRole('menuitem', { name: 'Run from here on' }).click();
  await designer.expectSucceeded(['Clean', 'Train', 'Score', 'Report']);
  await expectOver(page, 'Succeeded');

  await designer.select('Train');
  await chooseWay(page, 'Run only this node');
  await designer.expectSucceeded(['Train']);
  await expect(runLinkOf(page)).toContainText('1/1');
  for (const label of ['Clean', 'Report', 'Fetch'])
    await expect(designer.card(label).getByRole('img', { name: 'Succeeded, from an earlier run' })).toBeVisible();

  await designer.select('Train');
  await designer.card('Report').click({ position: { x: 60, y: 20 }, modifiers: ['Shift'] });
  await designer.card('Report').click({ button: 'right', position: { x: 60, y: 20 } });
  await page.getByRole('menuitem', { name: 'Run the selected nodes' }).click();
  await designer.expectSucceeded(['Train', 'Report']);
  await expect(runLinkOf(page)).toContainText('2/2');
});

test('where results are missing it is said in words that can be read, with the offer to run what makes them', async ({
  designer,
  page,
}) => {
  await designer.selectSeveral('Score', 'Report');
  await designer.card('Report').click({ button: 'right', position: { x: 60, y: 20 } });
  await page.getByRole('menuitem', { name: 'Run the selected nodes' }).click();
  const notice = page.getByRole('alert').filter({ hasText: /^“(Clean|Train)”, “(Clean|Train)” have no results that still fit\./ });
  const offer = notice.getByRole('button', { name: 'Run with what is missing before it' });
  await expect(offer).toBeVisible();
  const [box, button] = [await notice.boundingBox(), await offer.boundingBox()];
  expect(box?.height).toBeLessThan(110);
  expect((button?.x ?? 0) + (button?.width ?? Infinity)).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));
  await offer.click();
  await designer.expectSucceeded(all);
});

test('everything can be run again without reusing, also by keyboard alone', async ({ designer, page }) => {
  await designer.run();
  await designer.expectSucceeded(all);
  await expectOver(page, 'Succeeded');
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  const preview = page.getByRole('dialog', { name: 'Run' });
  await expect(preview.getByText('Nothing has changed: every result is reused.')).toBeVisible();
  await expect(preview.getByRole('button', { name: 'Start the run' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Cancel run' })).toBeVisible();
  await designer.expectSucceeded(all);
});

test('a failed node is fixed and the same run goes on; what had succeeded does not run again', async ({ designer, page }) => {
  await designer.select('Train');
  await designer.setCode('Script', "raise SystemExit('too few rows are left to train on, after all that was taken away from them before')");
  await designer.expectSaved();
  await designer.run();
  await expect(designer.card('Train').getByRole('img', { name: 'Failed' })).toBeVisible({ timeout: 60_000 });
  await expect(designer.card('Score').getByRole('img', { name: 'Skipped' })).toBeVisible();
  await expectOver(page, 'Failed');
  await designer.expectWordsInside('Train');
  const runLink = runLinkOf(page);
  const address = await runLink.getAttribute('href');
  const logOf = (task: string) => page.evaluate(async (url) => (await fetch(url)).text(), `/api${address}/tasks/${task}/log`);
  const before = [await logOf('fetch'), await logOf('clean')];

  await designer.card('Train').getByRole('button', { name: 'Fix and resume' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fix and resume' });
  await expect(dialog.getByText('3 results stay')).toBeVisible();
  await expect(dialog.getByText('2 start over')).toBeVisible();
  await expect(dialog.getByText(/^Nothing has been changed since/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Go to Train' }).click();
  await designer.setCode('Script', "print('trained')");

  await page.getByRole('button', { name: 'Fix and resume' }).first().click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Train Script changed' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Resume', exact: true }).click();
  await designer.expectSucceeded(all);
  await expectOver(page, 'Succeeded');
  expect(await runLink.getAttribute('href')).toBe(address);
  expect([await logOf('fetch'), await logOf('clean')]).toEqual(before);

  await runLink.click();
  await expect(page.getByText(/Resumed .* with changes to Train/)).toBeVisible();
});

test('a run can’t go on where a change reaches what has succeeded; a new run takes its place', async ({ designer, page }) => {
  await designer.select('Score');
  await designer.setCode('Script', 'raise SystemExit(3)');
  await designer.run();
  await expectOver(page, 'Failed');
  await designer.select('Train');
  await designer.setCode('Script', "print('otherwise')");
  await page.getByRole('button', { name: 'Fix and resume' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Fix and resume' });
  await expect(dialog.getByText(/have been changed since, so it can’t go on/)).toBeVisible();
  await expect(dialog.getByText(/results? stays?/)).toBeHidden();
  await dialog.getByRole('button', { name: 'Start a new run' }).click();
  await expect(designer.card('Clean').getByRole('img', { name: 'Reused' })).toBeVisible({ timeout: 60_000 });
  await expectOver(page, 'Failed');
});
