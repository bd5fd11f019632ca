import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import { failTask } from '#engines/scripted/task-script.ts';
import { createManualTimer } from '#engines/scripted/timer.ts';
import type { DemoApp } from '#mocks/demo-app.ts';
import { brokenPipeline, openPipeline, startServer } from './open-designer.arbitrary.tsx';

let app: DemoApp;
const timer = createManualTimer();
beforeAll(async () => {
  app = await startServer({ timer, script: failTask('lose', 1, 'error: the table has no column "specie"'), pipelines: [brokenPipeline] });
});
afterEach(() => localStorage.clear());
afterAll(() => app.close());

/** Starts a run, which goes on only once the clock does. */
async function startRun(): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect.element(page.getByRole('banner').getByRole('link', { name: /0\/2/ })).toBeVisible();
}

/** Moves the clock on until the run is over, and that can be seen or heard. */
async function endRun(told: Locator): Promise<void> {
  await expect
    .poll(() => {
      timer.advance(1000);
      return told.elements();
    })
    .toHaveLength(1);
}

describe('the end of a run', () => {
  it('tells on every page that a run is over, and leads back to it', async () => {
    await openPipeline(/broken/);
    await startRun();
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await expect.element(page.getByRole('heading', { name: 'Data' })).toBeVisible();
    const notice = page.getByRole('alert').filter({ hasText: '“broken” has failed.' });
    await endRun(notice);
    await expect.element(page.getByRole('heading', { name: 'Data' })).toBeVisible();
    await notice.getByRole('button', { name: 'Go to Lose some' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Label' })).toHaveValue('Lose some');
    await expect.element(page.getByRole('region', { name: 'Log' }).getByText('error: the table has no column "specie"')).toBeVisible();
  });

  it('tells on the page of a run that it is over to screen readers only, as one sees it there', async () => {
    await openPipeline(/broken/);
    await startRun();
    await page.getByRole('banner').getByRole('link', { name: /0\/2/ }).click();
    await expect.element(page.getByRole('heading', { name: 'broken' })).toBeVisible();
    const heard = page.getByRole('log', { name: 'What was done' });
    await endRun(heard.getByText(/“broken” has failed\. Lose some: the table/));
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('takes away what it says of the end of a run where one goes to the page of that run', async () => {
    await openPipeline(/broken/);
    await startRun();
    await endRun(page.getByRole('alert'));
    await page.getByRole('banner').getByRole('link', { name: /1\/2/ }).click();
    await expect.element(page.getByRole('heading', { name: 'broken' })).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});
