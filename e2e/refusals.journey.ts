import { expect, test } from './test.ts';

test('a bad value is refused where it is typed, listed among the problems, and found again by a click', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.select('Keep a quarter for the test');
  const ratio = designer.inspector.getByRole('textbox', { name: /^(Ratio|Share)/ });
  await ratio.fill('7');
  await ratio.blur();
  await expect(designer.inspector.getByText(/7 is above the maximum/)).toBeVisible();

  // Run can't be pressed now, and leads to what has to be solved first.
  const run = page.getByRole('button', { name: 'Run', exact: true });
  await expect(run).toHaveAccessibleDescription(/Solve the errors first/);
  await run.click({ force: true });
  const problems = page.getByRole('tabpanel', { name: /Problems/ });
  await expect(problems.getByText(/7 is above the maximum/)).toBeVisible();

  await designer.select('Read the penguins');
  await problems.getByRole('button', { name: /7 is above the maximum/ }).click();
  await expect(ratio).toBeFocused();
  await ratio.fill('0.75');
  await ratio.blur();
  await expect(problems.getByText(/7 is above the maximum/)).toBeHidden();
});

test('a link between formats that do not fit is refused with the reason', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.link('Learn the species', 'model', 'Clean names and missing values', 'b');
  await expect(page.getByText(/model.*table/i).last()).toBeVisible();
  await expect(designer.linkBetween('Learn the species', 'Clean names and missing values')).toHaveCount(0);
});

test('a cycle is refused with the reason', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.link('Predict the test penguins', 'predictions', 'Clean names and missing values', 'b');
  await expect(page.getByText(/wait for each other for ever/).last()).toBeVisible();
  await expect(designer.linkBetween('Predict the test penguins', 'Clean names and missing values')).toHaveCount(0);
});

test('what was changed can be undone and done again', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.select('Learn the species');
  await page.keyboard.press('Delete');
  await expect(designer.card('Learn the species')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(designer.card('Learn the species')).toBeVisible();
  await expect(designer.linkBetween('Keep a quarter for the test', 'Learn the species')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(designer.card('Learn the species')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await designer.expectSaved();
});
