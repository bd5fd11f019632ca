import { expect, test } from './test.ts';

test('a component is found and replaced in place: links stay, and undo brings everything back', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('option', { name: /^Find and replace…/ }).click();
  const find = page.getByRole('dialog', { name: 'Find nodes and notes' });
  await find.getByRole('textbox', { name: 'Label, id, component, value or text' }).fill('learn');
  await expect(find.getByRole('button', { name: /^Learn the species/ })).toBeVisible();
  await find.getByRole('button', { name: 'Replace in 1 node…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replace the component of 1 node' });
  await dialog.getByRole('combobox', { name: 'Component to use' }).click();
  await page.getByRole('option', { name: /^Train regressor/ }).click();
  const fields = dialog.getByRole('region', { name: 'Learn the species' }).getByRole('table', { name: 'What changes' });
  await expect(fields.getByRole('row', { name: /Predict the test penguins · model link to.*stays/ })).toBeVisible();
  await expect(fields.getByRole('row', { name: /Target column parameter.*stays/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Replace in 1 node' }).click();
  await expect(designer.card('Learn the species')).toContainText('Train regressor');
  await expect(page.getByText('8 nodes, 8 links')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: replace a component')).toBeVisible();
  await expect(designer.card('Learn the species')).toContainText('Train classifier');
  await expect(page.getByText('8 nodes, 8 links')).toBeVisible();
});

test('links go where they fit when several ports do, and where one chooses', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.select('Keep a quarter for the test');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Replace the component of 1 node' });
  await dialog.getByRole('combobox', { name: 'Component to use' }).fill('python sc');
  await page.keyboard.press('Enter');
  const ports = dialog.getByRole('list', { name: 'Which link goes where' });
  const port = ports.getByRole('combobox', { name: /^Port for .* → input$/ });
  await expect(port).toHaveValue('a');
  await port.press('ArrowDown');
  await port.press('ArrowDown');
  await port.press('Enter');
  await expect(port).toHaveValue('b');
  await dialog.getByRole('button', { name: 'Replace in 1 node' }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByText('8 nodes, 8 links')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(designer.card('Keep a quarter for the test')).toContainText('Split table');
});
