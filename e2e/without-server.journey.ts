import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Until the browser has the designer's own files. */
async function expectKept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

test('a page that is loaded again while the server is gone has the pipeline, takes edits, and saves them when it is back', async ({
  designer,
  page,
  server,
}) => {
  await designer.openPipeline('flights');
  await designer.expectSaved();
  await designer.select('Leave out the odd delays');
  await designer.rename('Before');
  await designer.expectSaved();
  await expectKept(page);
  await server.kill();
  await page.reload();
  await expect(designer.card('Before')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Offline$/ })).toBeVisible();
  await designer.select('Before');
  await designer.rename('While it was gone');
  await expect(page.getByRole('status').filter({ hasText: 'Offline (1 local edit)' })).toBeVisible();
  await page.reload();
  await expect(designer.card('While it was gone')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Offline (1 local edit)' })).toBeVisible();
  await designer.add('Python script');
  await expect(page.getByRole('status').filter({ hasText: 'Offline (2 local edits)' })).toBeVisible();

  await page.getByRole('link', { name: 'Pipelines' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'flights' })).toBeVisible();
  await page.getByRole('link', { name: 'penguins' }).first().click();
  const notLoaded = page.getByRole('status').filter({ hasText: 'Offline: this page isn’t loaded yet' });
  await expect(notLoaded).toBeVisible();
  await page.getByRole('link', { name: 'Runs' }).click();
  await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible();
  await expect(notLoaded).toBeVisible();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(designer.card('While it was gone')).toBeVisible();

  await server.start();
  await designer.expectSaved();
  await page.reload();
  await expect(designer.card('While it was gone')).toBeVisible();
  await expect(designer.card('Python script')).toBeVisible();
});

test('without a server nothing is shown to whom nobody signed in', async ({ designer, page, server }) => {
  await designer.openPipeline('penguins');
  const address = page.url();
  await expectKept(page);
  await page.context().clearCookies();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Open the link from the terminal' })).toBeVisible();
  await server.kill();
  await page.goto(address);
  await expect(page.getByText('Weft can’t be reached')).toBeVisible();
  await expect(designer.canvas).toBeHidden();
  await server.start();
});
