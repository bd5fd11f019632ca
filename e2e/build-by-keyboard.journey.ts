import { Keyboard } from './keyboard.ts';
import { expect, test } from './test.ts';

test('a pipeline is built with palette and canvas, run and looked at by keyboard alone', async ({ designer, page }) => {
  test.setTimeout(180_000);
  const keyboard = new Keyboard(page);
  await keyboard.tabTo('button', 'New pipeline');
  await keyboard.press('Enter');
  await expect(designer.canvas).toBeVisible();

  await test.step('components from the palette, one starred', async () => {
    await keyboard.press('/');
    await keyboard.expectAt('textbox', 'Search components');
    await keyboard.type('read');
    await keyboard.press('Enter');
    await expect(designer.card('Read table')).toBeVisible();
    await keyboard.press('Escape');
    await keyboard.type('split');
    await keyboard.press('ArrowDown');
    await keyboard.expectAt('treeitem', 'Split table');
    await keyboard.press('ArrowRight');
    await keyboard.expectAt('button', 'Add Split table to the favourites');
    await keyboard.press('Enter');
    await keyboard.expectAt('button', 'Remove Split table from the favourites');
    await keyboard.press('ArrowLeft', 'Enter');
    await expect(designer.card('Split table')).toBeVisible();
  });

  await test.step('a link, drawn by words', async () => {
    await keyboard.press('ControlOrMeta+k');
    await keyboard.type('connect');
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Connect Split table' })).toBeVisible();
    await keyboard.type('input');
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: /^Connect input of/ })).toBeVisible();
    await keyboard.press('Enter');
    await expect(page.getByRole('log', { name: 'What was done' })).toContainText(
      'Link from Read table, table, to Split table, input, added.',
    );
  });

  await test.step('data for the first node', async () => {
    await keyboard.press('ControlOrMeta+k');
    await keyboard.type('go to read');
    await keyboard.press('Enter');
    await keyboard.press('ControlOrMeta+k');
    await keyboard.type('go to the inspector');
    await keyboard.press('Enter');
    await expect(designer.inspector.locator(':focus')).toHaveCount(1);
    await keyboard.tabTo('tab', /^Parameters/, { back: true });
    await keyboard.press('ArrowRight');
    await keyboard.choose('Choose a dataset for “data”', /^penguins\.json/);
  });

  await test.step('moved, undone, run, and its log read', async () => {
    await designer.card('Read table').focus();
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('log', { name: 'What was done' })).toContainText('1 item moved.');
    await keyboard.press('ControlOrMeta+z');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Succeeded' })).toBeVisible({ timeout: 60_000 });
    await keyboard.press('ControlOrMeta+k');
    await keyboard.type('logs');
    await keyboard.press('Enter');
    await expect(page.getByRole('tabpanel', { name: 'Logs' })).toContainText(/\w/);
  });
});

test('keys go on with the node that was added last', async ({ designer, page }) => {
  const keyboard = new Keyboard(page);
  await designer.newPipeline();
  const add = async (search: string) => {
    await keyboard.press('a');
    await expect(page.getByRole('dialog', { name: 'Add a component' })).toBeVisible();
    await keyboard.type(search);
    await keyboard.press('Enter');
  };
  await add('read');
  await keyboard.expectAt('group', 'Read table');
  await add('profile');
  await keyboard.expectAt('group', 'Profile table');
  await keyboard.press('Enter');
  await keyboard.expectAt('combobox', 'Choose a dataset for “input”');
  // The list of datasets closes first.
  await keyboard.press('Escape', 'Escape');
  await keyboard.expectAt('group', 'Profile table');

  await keyboard.tabTo('group', 'Read table', { back: true });
  await keyboard.press('F2');
  await keyboard.expectAt('textbox', 'Label');
  await keyboard.type('Penguins');
  await keyboard.press('Enter');
  await keyboard.expectAt('group', 'Penguins');
  await keyboard.press('Escape');
  await keyboard.tabTo('group', 'Profile table');
  await keyboard.press('Delete');
  await expect(designer.card('Profile table')).toHaveCount(0);
  await expect(designer.card('Penguins')).toBeVisible();
});
