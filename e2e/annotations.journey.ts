import type { Locator } from '@playwright/test';
import { expect, test } from './test.ts';

async function boxOf(item: Locator) {
  const box = await item.boundingBox();
  if (!box) throw new Error('not on screen');
  return box;
}

test('notes and groups explain a pipeline, and a group takes along what lies in it', async ({ designer, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await designer.openPipeline('penguins');
  await page.getByRole('button', { name: 'Show or hide the minimap' }).click();

  await test.step('a note is written in place', async () => {
    await designer.canvas.press('n');
    const text = page.getByRole('textbox', { name: 'Text of the note' });
    await expect(text).toBeFocused();
    await page.keyboard.type('Ask Gentoo\n<b>first</b> https://example.org');
    await page.keyboard.press('Escape');
    const note = page.getByRole('group', { name: /^Note: Ask Gentoo/ });
    await expect(note).toBeFocused();
    await expect(note.getByText('<b>first</b> https://example.org')).toBeVisible();
    await expect(note.getByRole('link')).toHaveCount(0);
    const { width } = await boxOf(note);
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(async () => (await boxOf(note)).width).toBeGreaterThan(width);
    await page.keyboard.press('Delete');
    await expect(note).toBeHidden();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(note).toBeVisible();
  });

  const [one, other] = [designer.card('Compare with the truth'), designer.card('Write the predictions as CSV')];
  const group = page.getByRole('group', { name: 'Group: Results' });
  await test.step('a group is put around the selection', async () => {
    await one.click({ position: { x: 60, y: 20 } });
    await other.click({ modifiers: ['Shift'], position: { x: 60, y: 20 } });
    await page.keyboard.press('g');
    await page.getByRole('textbox', { name: 'Title of the group' }).fill('Results');
    await page.keyboard.press('Enter');
    await expect(group).toBeVisible();
    const [frame, inner] = [await boxOf(group), await boxOf(one)];
    expect(frame.x).toBeLessThan(inner.x);
    expect(frame.y + frame.height).toBeGreaterThan(inner.y + inner.height);
    await page.getByRole('radiogroup', { name: 'Colour' }).getByRole('radio', { name: 'Green' }).first().check();
  });

  await test.step('its menu marks the colour that it has', async () => {
    await group.getByText('Results').click({ button: 'right' });
    await expect(page.getByRole('menu').locator('[aria-current="true"]')).toHaveText(['Colour: Green']);
    await page.keyboard.press('Escape');
  });

  await test.step('it is renamed from its menu and by F2', async () => {
    const title = page.getByRole('textbox', { name: 'Title of the group' });
    await group.getByText('Results').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Rename F2' }).click();
    await expect(title).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    await expect(title).toBeFocused();
    await page.keyboard.press('Escape');
  });

  await test.step('what is in it is selected from its menu', async () => {
    await group.getByText('Results').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Select what is inside' }).click();
    await expect(designer.inspector).toContainText('2 nodes');
    await one.click({ button: 'right', position: { x: 60, y: 20 } });
    await expect(page.getByRole('menuitem', { name: 'Select what is inside' })).toBeHidden();
    await page.keyboard.press('Escape');
  });

  await test.step('its frame is removed without what is in it', async () => {
    await group.getByText('Results').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Remove the frame only' }).click();
    await expect(group).toBeHidden();
    await expect(one).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Undone: remove a frame · Results')).toBeVisible();
    await expect(group).toBeVisible();
  });

  await test.step('dragged by its title, it takes them along as one step', async () => {
    const before = await boxOf(one);
    const title = await boxOf(group.getByText('Results'));
    await page.mouse.move(title.x + 30, title.y + 10);
    await page.mouse.down();
    await page.mouse.move(title.x - 10, title.y + 30, { steps: 4 });
    await page.mouse.move(title.x - 50, title.y + 50, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await boxOf(one)).x).toBeLessThan(before.x - 40);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await boxOf(one)).x).toBeCloseTo(before.x, 0);
  });

  await test.step('cards in it stay within reach', async () => {
    await one.click({ position: { x: 60, y: 20 } });
    await expect(designer.inspector.getByRole('textbox', { name: 'Label' })).toHaveValue('Compare with the truth');
  });

  await test.step('a note from the menu lies where was clicked', async () => {
    const pane = await boxOf(designer.canvas);
    const [x, y] = [pane.x + 180, pane.y + 120];
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Add a note' }).click();
    await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
    await page.keyboard.type('Here');
    await page.keyboard.press('Escape');
    const { x: left, y: top, width, height } = await boxOf(page.getByRole('group', { name: /^Note: Here/ }));
    expect(Math.abs(left + width / 2 - x)).toBeLessThan(10);
    expect(Math.abs(top + height / 2 - y)).toBeLessThan(10);
  });
});
