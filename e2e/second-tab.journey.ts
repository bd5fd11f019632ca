import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

const bar = (of: Designer) => of.page.getByRole('status').filter({ hasText: 'Another tab edits this pipeline' });

/** Opens a pipeline in this tab and then in another, which is given: that one follows. */
async function openInTwoTabs(designer: Designer): Promise<Designer> {
  await designer.openPipeline('penguins');
  await designer.expectSaved();
  const second = new Designer(await designer.page.context().newPage());
  await second.page.goto(designer.page.url());
  await expect(bar(second)).toBeVisible();
  return second;
}

test('a second tab shows what the first does, takes over with nothing lost, and edits alone when the other is closed', async ({
  designer,
  page,
}) => {
  const second = await openInTwoTabs(designer);

  await designer.select('Read the penguins');
  await designer.rename('Seen live');
  await expect(second.card('Seen live')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(second.card('Read the penguins')).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(second.card('Seen live')).toBeVisible();
  await second.select('Seen live');
  await expect(second.inspector.getByRole('textbox', { name: 'Label' })).not.toBeEditable();
  const told = second.page.getByRole('alert').filter({ hasText: 'Another tab edits this pipeline' });
  for (const tryToAdd of [() => second.add('Filter rows'), () => second.drag('Filter rows', 40, 300)]) {
    await tryToAdd();
    await expect(told).toBeVisible();
    await second.page.keyboard.press('x');
    await expect(told).toBeHidden();
  }

  await bar(second).getByRole('button', { name: 'Take over' }).click();
  await expect(bar(second)).toBeHidden();
  await expect(bar(designer)).toBeVisible();
  await second.select('Seen live');
  await second.rename('From the second tab');
  await expect(designer.card('From the second tab')).toBeVisible();
  await second.page.getByRole('button', { name: 'Undo' }).click();
  await second.page.getByRole('button', { name: 'Undo' }).click();
  await expect(designer.card('Read the penguins')).toBeVisible();

  await second.page.close();
  await expect(bar(designer)).toBeHidden();
  await designer.select('Read the penguins');
  await designer.rename('Alone again');
  await designer.expectSaved();
  await page.reload();
  await expect(designer.card('Alone again')).toBeVisible();
});

test('the tab that edits goes on doing so when it is reloaded', async ({ designer, page }) => {
  const second = await openInTwoTabs(designer);
  let known = 'Read the penguins';
  for (const name of ['After a reload', 'After another']) {
    await page.reload();
    await designer.select(known);
    await expect(bar(designer)).toBeHidden();
    await designer.rename(name);
    await expect(second.card(name)).toBeVisible();
    await expect(bar(second)).toBeVisible();
    known = name;
  }
});
