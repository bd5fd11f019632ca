import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { failTask } from '#engines/scripted/task-script.ts';
import type { DemoApp } from '#mocks/demo-app.ts';
import { brokenPipeline, openPipeline, startServer } from './open-designer.arbitrary.tsx';

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ script: failTask('lose', 1, 'error: the table has no column "specie"'), pipelines: [brokenPipeline] });
});
afterEach(() => localStorage.clear());
afterAll(() => app.close());

describe('the end of a run', () => {
  it('tells on every page that a run is over, and leads back to it', async () => {
    await openPipeline(/broken/);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await expect.element(page.getByRole('heading', { name: 'Data' })).toBeVisible();
    const notice = page.getByRole('alert').filter({ hasText: '“broken” has failed.' });
    await expect.element(notice, { timeout: 15_000 }).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Data' })).toBeVisible();
    await notice.getByRole('button', { name: 'Go to Lose some' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Label' })).toHaveValue('Lose some');
    await expect.element(page.getByRole('region', { name: 'Log' }).getByText('error: the table has no column "specie"')).toBeVisible();
  });

  it('tells on the page of a run that it is over to screen readers only, as one sees it there', async () => {
    const { router } = await openPipeline(/broken/);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect.poll(() => router.state.location.search).toHaveProperty('run');
    await page.getByRole('banner').getByRole('link', { name: /\d\/2/ }).click();
    await expect.element(page.getByRole('heading', { name: 'broken' })).toBeVisible();
    const heard = page.getByRole('log', { name: 'What was done' });
    await expect.element(heard.getByText(/“broken” has failed\. Lose some: the table/), { timeout: 15_000 }).toBeInTheDocument();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('takes away what it says of the end of a run where one goes to the page of that run', async () => {
    await openPipeline(/broken/);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect.element(page.getByRole('alert'), { timeout: 15_000 }).toBeVisible();
    await page.getByRole('banner').getByRole('link', { name: /\d\/2/ }).click();
    await expect.element(page.getByRole('heading', { name: 'broken' })).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});
