import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Picks up a link at a port and holds it over the middle of a card. */
async function holdOver({ mouse }: Page, port: Locator, card: Locator): Promise<void> {
  const [from, to] = [await port.boundingBox(), await card.boundingBox()];
  if (!from || !to) throw new Error('not on screen');
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
}

test('a link says before it is let go what it would take the place of, and why a card does not take it', async ({ designer, page }) => {
  await designer.newPipeline();
  await designer.drag('Read table', 250, 60);
  await designer.drag('Filter rows', 250, 220);
  await designer.drag('Split table', 250, 380);
  await designer.link('Read table', 'table', 'Filter rows', 'input');
  await designer.link('Filter rows', 'table', 'Split table', 'input');
  const output = (card: string) => designer.card(card).getByRole('button', { name: /^Output table ·/ });
  const told = (text: string) => page.getByRole('status').filter({ hasText: text });
  const link = (from: string, to: string) => designer.linkBetween(from, to);

  await test.step('over a card whose input is taken', async () => {
    await holdOver(page, output('Read table'), designer.card('Split table'));
    await expect(told('Takes the place of the link from “Filter rows”.')).toBeVisible();
    await page.mouse.up();
    await expect(link('Read table', 'Split table')).toBeAttached();
    await expect(link('Filter rows', 'Split table')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(link('Filter rows', 'Split table')).toBeAttached();
  });
  await test.step('over the card of the link that is there, where nothing would change', async () => {
    await holdOver(page, output('Filter rows'), designer.card('Split table'));
    await expect(page.locator('.weft-connect-line')).toBeAttached();
    await expect(told('Takes the place')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
  await test.step('over a card that would wait for itself', async () => {
    const train = designer.card('Split table').getByRole('button', { name: /^Output train ·/ });
    const why = 'With this link, these nodes would wait for each other for ever: Filter rows, Split table.';
    await holdOver(page, train, designer.card('Filter rows'));
    await expect(told(why)).toBeVisible();
    await page.mouse.up();
    await expect(page.getByRole('alert').filter({ hasText: why })).toBeVisible();
    await expect(link('Read table', 'Filter rows')).toBeAttached();
  });
});
