import type { Page } from '@playwright/test';
import type { Designer } from './designer.ts';
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
  const notLoaded = page.getByRole('status').filter({ hasText: 'Offline: this needs the server' });
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

const needsServer = 'Offline: this needs the server';

/** Opens a pipeline that has run, in a browser that has the designer's own files. */
async function openPipelineWithRun(designer: Designer): Promise<void> {
  await designer.openPipeline('penguins');
  await designer.run();
  await expect(designer.page.getByRole('status').filter({ hasText: 'Succeeded' })).toBeVisible({ timeout: 60_000 });
  await expectKept(designer.page);
}

test('a version to compare with needs the server, and is compared by itself when it is back', async ({ designer, page, server }) => {
  // The list reads the versions in sight ahead of whoever compares them.
  const versionsRead = /\/revisions\/\d+$/;
  await page.route(versionsRead, (route) => route.abort());
  await designer.openPipeline('penguins');
  await designer.select('Report on the penguins');
  await page.keyboard.press('Delete');
  await designer.expectSaved();
  await page.getByRole('button', { name: 'Show versions' }).click();
  const versions = page.getByRole('dialog', { name: 'Versions' });
  const first = versions.getByRole('button', { name: /^Revision 1/ });
  await expect(first).toBeVisible();
  await server.kill();
  await first.click();
  await expect(versions.getByText(needsServer)).toBeVisible();
  await expect(versions.getByRole('alert')).toBeHidden();
  await page.unroute(versionsRead);
  await server.start();
  await expect(versions.getByRole('button', { name: /^Removed Report on the penguins/ })).toBeVisible();
});

test('without a server each panel of a pipeline says that it needs one, and is there by itself when it is back', async ({
  designer,
  page,
  server,
}) => {
  await openPipelineWithRun(designer);
  await server.kill();
  await page.goto(page.url().replace(/\?.*/, ''));
  const drawer = page.getByRole('region', { name: 'Results and problems' });
  for (const panel of ['Run plan', 'Results', 'Logs']) {
    await drawer.getByRole('tab', { name: panel }).click();
    await expect.soft(drawer.getByText(needsServer), panel).toBeVisible();
    await expect.soft(drawer.getByText(/^No \w+ yet$/), panel).toBeHidden();
  }
  await page.getByRole('button', { name: 'Show versions' }).click();
  const versions = page.getByRole('dialog', { name: 'Versions' });
  const noSnapshots = versions.getByText('A snapshot is a version with a name');
  await expect.soft(versions.getByText(needsServer)).toBeVisible();
  await expect.soft(noSnapshots).toBeHidden();
  await expect.soft(versions.getByTitle('This pipeline has not been run yet.')).toBeHidden();
  await expect.soft(versions.getByTitle('No version has a name yet.')).toBeHidden();

  await server.start();
  await expect(noSnapshots).toBeVisible();
  await versions.getByRole('button', { name: 'Close the versions' }).click();
  await expect(drawer.getByText(/\d lines?,/)).toBeVisible();
});

test('without a server each page says what it needs one for, and is there by itself when it is back', async ({
  designer,
  page,
  server,
}) => {
  await openPipelineWithRun(designer);
  await page.getByRole('link', { name: 'Runs' }).click();
  await page.getByRole('main').getByRole('link', { name: 'penguins' }).first().click();
  await expect(page.getByRole('heading', { name: 'penguins', exact: true })).toBeVisible();
  await server.kill();
  await page.reload();
  const note = page.getByRole('main').getByText(needsServer);
  await expect.soft(note, 'one run').toBeVisible();
  for (const place of ['Runs', 'Data', 'Settings']) {
    await page.getByRole('link', { name: place }).click();
    await expect.soft(note, place).toBeVisible();
    await expect.soft(page.getByText('That did not work'), place).toBeHidden();
  }
  await page.getByRole('link', { name: 'Components' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Predict' }).click();
  await expect.soft(note, 'one component').toBeVisible();
  await page.goto(page.url().replace(/components.*/, 'settings'));
  await expect.soft(note, 'settings at first').toBeVisible();

  await server.start();
  await expect(page.getByRole('button', { name: 'Add a Git token' })).toBeVisible();
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
