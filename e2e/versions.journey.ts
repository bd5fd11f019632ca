import { findings } from './findings.ts';
import { expect, test } from './test.ts';

test('name a version, see what changed since on the canvas and as text, restore it in one step, run it', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.expectSaved();
  await page.getByRole('button', { name: 'Show versions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Versions' });
  await dialog.getByRole('textbox', { name: 'Name of the snapshot' }).fill('Baseline');
  await dialog.getByRole('button', { name: 'Take snapshot' }).click();
  const baseline = dialog.getByRole('button', { name: /^Baseline/ });
  await expect(baseline).toBeVisible();
  await dialog.getByRole('button', { name: 'Close the versions' }).click();

  await designer.select('Read the penguins');
  await designer.rename('Read birds');
  await designer.select('Learn the species');
  await page.keyboard.press('Delete');
  await designer.expectSaved();
  await page.getByRole('button', { name: 'Show versions' }).click();
  await baseline.click();
  const differences = dialog.getByRole('list', { name: 'What differs' });
  await expect(differences.getByRole('listitem').filter({ hasText: 'Read birds' })).toContainText('Read the penguins → Read birds');
  await expect(differences.getByRole('button', { name: /^Removed Learn the species/ })).toBeVisible();
  const drawing = dialog.getByRole('group', { name: 'Both versions in one drawing' });
  await drawing.getByRole('button', { name: 'Read birds' }).focus();
  await page.keyboard.press('Enter');
  await expect(drawing.getByRole('group', { name: 'What differs in Read birds' })).toContainText('Read the penguins → Read birds');
  await expect(differences.locator('[aria-current]')).toContainText('Read birds');
  await page.keyboard.press('Escape');
  await expect(drawing.getByRole('group', { name: 'What differs in Read birds' })).toBeHidden();
  await drawing.getByRole('button', { name: 'Link from Learn the species to Predict the test penguins: Removed' }).click();
  const note = drawing.getByRole('group', { name: 'What differs in Predict the test penguins' });
  await expect(note).toContainText('Learn the species · model → Predict the test penguins · model');
  await expect(differences.locator('[aria-current]')).toContainText('Predict the test penguins');
  await differences.getByRole('button', { name: /^Removed Learn the species/ }).click();
  await expect(drawing.getByRole('group', { name: 'What differs in Learn the species' })).toBeInViewport();
  await drawing.getByRole('button', { name: 'Close the note' }).click();
  await expect(drawing.getByRole('img', { name: 'Link from Learn the species to Predict the test penguins: Removed' })).toBeAttached();
  expect.soft(await findings(page), 'drawing').toEqual([]);
  await dialog.getByText('Text', { exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'Text of Baseline' })).toContainText('label: Read the penguins');
  await expect(dialog.getByRole('textbox', { name: 'Text of Present' })).toContainText('label: Read birds');
  expect.soft(await findings(page), 'text').toEqual([]);

  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(designer.card('Learn the species')).toBeVisible();
  await expect(designer.card('Read the penguins')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(designer.card('Read birds')).toBeVisible();
  await expect(designer.card('Learn the species')).toBeHidden();
  await designer.expectSaved();

  await page.getByRole('button', { name: 'Show versions' }).click();
  await dialog.getByRole('button', { name: 'Revert to the last named version: Baseline' }).click();
  await expect(dialog).toBeHidden();
  await expect(designer.card('Learn the species')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(designer.card('Learn the species')).toBeHidden();
  await designer.expectSaved();

  await page.getByRole('button', { name: 'Show versions' }).click();
  await baseline.click();
  await dialog.getByRole('button', { name: 'Run this version' }).click();
  await expect(page).toHaveURL(/\/runs\//);
  await expect(page.getByText(/^Baseline \(revision \d+\)$/)).toBeVisible();
  await page.getByRole('link', { name: 'Compare with the present' }).click();
  await expect(differences.getByRole('listitem').filter({ hasText: 'Read birds' })).toBeVisible();
});
