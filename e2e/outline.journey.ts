import { Keyboard } from './keyboard.ts';
import { expect, test } from './test.ts';

/** Picks from the dialog that is open, by typing. */
async function pick(keyboard: Keyboard, search: string): Promise<void> {
  const dialog = keyboard.page.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await keyboard.type(search);
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Opens the menu of the row that has the focus and chooses from it. */
async function choose(keyboard: Keyboard, item: string): Promise<void> {
  await keyboard.press('Shift+F10');
  await keyboard.page.getByRole('menuitem', { name: item }).press('Enter');
}

test('a pipeline is built, changed and run in the outline alone', async ({ designer, page }) => {
  test.setTimeout(180_000);
  const keyboard = new Keyboard(page);
  const said = page.getByRole('log', { name: 'What was done' });
  await designer.newPipeline();

  await test.step('the first node, and its data', async () => {
    await keyboard.press('o');
    await keyboard.expectAt('button', 'Add a component…');
    await keyboard.press('Enter');
    await pick(keyboard, 'Read table');
    await expect(said).toContainText('Read table added.');
    await keyboard.press('o');
    await keyboard.expectAt('treeitem', /^Read table/);
    await keyboard.press('Enter');
    await keyboard.expectAt('combobox', 'Choose a dataset for “data”');
    await keyboard.tabTo('tab', /^Inputs/, { back: true });
    await keyboard.choose('Choose a dataset for “data”', /^penguins\.json/);
    await keyboard.press('Escape');
    await keyboard.expectAt('treeitem', 'Read table');
  });

  await test.step('a node after it, renamed and set', async () => {
    await choose(keyboard, 'Add after…');
    await pick(keyboard, 'Filter rows');
    await expect(said).toContainText('Link from Read table, table, to Filter rows, input, added.');
    await keyboard.expectAt('treeitem', /^Filter rows/);
    await keyboard.press('F2');
    await keyboard.type('Heavy ones');
    await keyboard.press('Enter');
    await expect(said).toContainText('Filter rows renamed to Heavy ones.');
    await keyboard.expectAt('treeitem', /^Heavy ones, Filter rows/);
    await keyboard.press('Enter');
    await keyboard.expectAt('textbox', /^Condition/);
    await keyboard.type('"Body Mass (g)" > 4000');
    await keyboard.press('Escape', 'Escape');
    await keyboard.expectAt('treeitem', 'Heavy ones, Filter rows');
  });

  await test.step('a node from the command palette, connected from its input', async () => {
    await keyboard.press('ControlOrMeta+k');
    await keyboard.type('add profile');
    await keyboard.press('Enter');
    await expect(said).toContainText('Profile table added.');
    await keyboard.expectAt('treeitem', /^Profile table/);
    await keyboard.press('ArrowRight', 'ArrowRight');
    await keyboard.expectAt('treeitem', 'Input, not connected');
    await keyboard.press('Enter');
    await pick(keyboard, 'Heavy');
    await expect(said).toContainText('Link from Heavy ones, table, to Profile table, input, added.');
    await keyboard.expectAt('treeitem', 'Input, from Heavy ones, table');
  });

  await test.step('disconnected, taken back, and a node put in between, disabled', async () => {
    await keyboard.press('Delete');
    await expect(said).toContainText('Link from Heavy ones, table, to Profile table, input, removed.');
    await keyboard.press('ControlOrMeta+z');
    await keyboard.expectAt('treeitem', 'Input, from Heavy ones, table');
    await choose(keyboard, 'Insert a component…');
    await pick(keyboard, 'Filter rows');
    await keyboard.expectAt('treeitem', /^Filter rows/);
    await keyboard.press('ControlOrMeta+e');
    await keyboard.expectAt('treeitem', /^Filter rows, disabled/);
    await keyboard.press('ControlOrMeta+d');
    await keyboard.press('Delete');
    await expect(said).toContainText('Filter rows 2 deleted.');
  });

  await test.step('into a sub-pipeline and out of it', async () => {
    await keyboard.press('End');
    await keyboard.type('prof');
    await keyboard.expectAt('treeitem', /^Profile table/);
    await keyboard.press('ControlOrMeta+g');
    await keyboard.expectAt('treeitem', /^Sub-pipeline, sub-pipeline/);
    await keyboard.press('ArrowRight');
    await keyboard.expectAt('treeitem', /^Profile table/);
    await choose(keyboard, 'Move into or out of a sub-pipeline…');
    await pick(keyboard, 'pipeline itself');
    await expect(said).toContainText('Profile table moved');
  });

  await test.step('run', async () => {
    await keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('treeitem', { name: /^Heavy ones, Filter rows, Succeeded/ })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('treeitem', { name: /^Profile table, Succeeded/ })).toBeVisible({ timeout: 60_000 });
  });
});

test('a port that does not fit is listed with the reason against it', async ({ designer, page }) => {
  const keyboard = new Keyboard(page);
  await designer.openPipeline('penguins');
  await designer.select('Compare with the truth');
  await keyboard.press('o');
  await keyboard.expectAt('treeitem', /^Compare with the truth/);
  await keyboard.type('predict');
  await keyboard.expectAt('treeitem', /^Predict the test penguins/);
  await keyboard.press('ArrowRight', 'ArrowRight');
  await keyboard.expectAt('treeitem', 'Input model, from Learn the species, model');
  await keyboard.press('Enter');
  const options = page.getByRole('option');
  await expect(options.first()).toHaveAccessibleName('Learn the species · model');
  await expect(
    page.getByRole('option', {
      name: /^Read the penguins · table.*of “Read the penguins” has the format table, but the input “model”/,
      disabled: true,
    }),
  ).toBeVisible();
  await keyboard.type('read the');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.expectAt('treeitem', 'Input model, from Learn the species, model');
});
