import type { Designer } from './designer.ts';
import { expect, test } from './test.ts';

test('undo takes back one’s own field, keeps what somebody else changed, and passes over a step that they have overtaken', async ({
  designer,
  page,
  join,
}) => {
  await designer.newPipeline();
  await designer.add('Split table');
  await designer.setText('Seed', '7');
  await designer.rename('Mine');
  await designer.expectSaved();
  const other = await join();
  const field = (name: string) => designer.inspector.getByRole('textbox', { name });
  const undo = page.getByRole('button', { name: 'Undo', exact: true });

  await test.step('of one node each takes back what they changed', async () => {
    await other.select('Mine');
    await other.setText('Share of the first table', '0.6');
    await expect(field('Share of the first table')).toHaveValue('0.6');
    await undo.click();
    await expect(page.getByText('Undone: rename · Split table')).toBeVisible();
    await expect(other.card('Split table')).toBeVisible();
    await expect(field('Share of the first table')).toHaveValue('0.6');
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await expect(other.card('Mine')).toBeVisible();
  });

  await test.step('what they have changed since stays, and the step before it goes', async () => {
    await other.rename('Theirs');
    await expect(designer.card('Theirs')).toBeVisible();
    await undo.click();
    await expect(page.getByText('Left as it is: rename · Theirs. Someone else has changed the same things since.')).toBeVisible();
    await expect(field('Seed')).toHaveValue('7');
    await undo.click();
    await expect(page.getByText('Undone: change “Seed” · Theirs')).toBeVisible();
    await expect(field('Seed')).not.toHaveValue('7');
    await expect(field('Share of the first table')).toHaveValue('0.6');
    await expect(other.card('Theirs')).toBeVisible();
  });
});

test('a layout is taken back but for the card that somebody else has moved since', async ({ designer, page, join }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await designer.newPipeline();
  for (const component of ['Read table', 'Split table', 'Predict']) await designer.add(component);
  /** How far from the first card, at 100 %. */
  const placeOf = async (label: string) => {
    await page.keyboard.press('1');
    const [box, first] = [await designer.card(label).boundingBox(), await designer.card('Read table').boundingBox()];
    return [(box?.x ?? 0) - (first?.x ?? 0), (box?.y ?? 0) - (first?.y ?? 0)].map(Math.round);
  };
  for (const label of ['Split table', 'Predict']) {
    await designer.select(label);
    await page.keyboard.press('Shift+ArrowRight');
  }
  const before = await placeOf('Predict');
  await page.keyboard.press('l');
  await expect.poll(() => placeOf('Predict')).not.toEqual(before);
  const laidOut = { split: await placeOf('Split table'), predict: await placeOf('Predict') };
  await designer.expectSaved();

  const other = await join();
  await other.select('Split table');
  await other.page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => placeOf('Split table')).not.toEqual(laidOut.split);
  const theirs = await placeOf('Split table');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText(/^Undone: lay out · .+\. 1 item stays as someone else has left it\.$/)).toBeVisible();
  await expect.poll(() => placeOf('Predict')).toEqual(before);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect.poll(() => placeOf('Predict')).toEqual(laidOut.predict);
  expect(await placeOf('Split table')).toEqual(theirs);
});

test('different things that two people change come together; of the same thing one side is chosen and the other kept', async ({
  designer,
  page,
  join,
}) => {
  await designer.newPipeline();
  await designer.add('Read table');
  await designer.add('Split table');
  await designer.expectSaved();
  const other = await join();
  const context = other.page.context();
  const seedOf = ({ inspector }: Designer) => inspector.getByRole('textbox', { name: 'Seed' });
  const conflict = other.page.getByRole('alert').filter({ hasText: 'changed the same things' });
  const rows = conflict.getByRole('row');

  await test.step('different things', async () => {
    await other.select('Read table');
    await context.setOffline(true);
    await other.rename('Read the birds');
    await designer.rename('Deal out');
    await designer.expectSaved();
    await context.setOffline(false);
    await other.expectSaved();
    await expect(other.card('Deal out')).toBeVisible();
    await expect(designer.card('Read the birds')).toBeVisible();
  });
  const bothChange = async (seeds: readonly [ours: string, theirs: string], labels: readonly [ours: string, theirs: string]) => {
    await context.setOffline(true);
    for (const [at, who] of [other, designer].entries()) {
      await who.setText('Seed', seeds[at] ?? '');
      await who.rename(labels[at] ?? '');
    }
    await designer.expectSaved();
    await context.setOffline(false);
    const place = (field: string) => `${labels[0]} · ${field}`;
    await expect(rows).toHaveText([/Where\s*Mine\s*Theirs/, `${place('Label')}${labels.join('')}`, `${place('Seed')}${seeds.join('')}`]);
  };

  await test.step('mine', async () => {
    await other.select('Deal out');
    await bothChange(['11', '7'], ['Split them', 'Part them']);
    await conflict.getByRole('button', { name: 'Mine in these places' }).click();
    await expect(conflict).toBeHidden();
    await other.expectSaved();
    await expect(designer.card('Split them')).toBeVisible();
    await expect(seedOf(designer)).toHaveValue('11');
  });

  const versions = page.getByRole('dialog', { name: 'Versions' });
  const kept = versions.getByRole('button', { name: /^Mine, before theirs was taken/ });
  await test.step('theirs, with mine as a version', async () => {
    await bothChange(['12', '8'], ['Ours', 'Yours']);
    await conflict.getByRole('button', { name: 'Theirs in these places' }).click();
    await expect(other.page.getByText('Yours is under “Versions”: Mine, before theirs was taken')).toBeVisible();
    await expect(other.card('Yours')).toBeVisible();
    await expect(seedOf(other)).toHaveValue('8');
    await other.expectSaved();
    await page.getByRole('button', { name: 'Show versions' }).click();
    await kept.click();
    const differences = versions.getByRole('list', { name: 'What differs' });
    await expect(differences.getByRole('listitem')).toHaveText([/Ours → Yours/]);
    await versions.getByRole('button', { name: 'Close the versions' }).click();
  });

  await test.step('theirs, with mine as a pipeline of its own', async () => {
    await bothChange(['13', '9'], ['Our best', 'Your best']);
    const name = await page.getByRole('textbox', { name: 'Name of the pipeline' }).inputValue();
    await conflict.getByRole('button', { name: 'Keep mine as a copy' }).click();
    await expect(other.page.getByRole('textbox', { name: 'Name of the pipeline' })).toHaveValue(`${name} (mine)`);
    await other.select('Our best');
    await expect(seedOf(other)).toHaveValue('13');
    await expect(designer.card('Your best')).toBeVisible();
    await page.getByRole('button', { name: 'Show versions' }).click();
    await expect(kept).toHaveCount(1);
    await versions.getByRole('button', { name: 'Close the versions' }).click();
  });
  await context.close();
  await page.reload();
  await designer.select('Your best');
  await expect(seedOf(designer)).toHaveValue('9');
});
