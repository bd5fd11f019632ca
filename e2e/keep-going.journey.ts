import path from 'node:path';
import { expect, test } from './test.ts';

const steps = ['First step', 'Second step', 'Third step'];

test.beforeEach(async ({ server }) => {
  await server.weft('import', path.join(import.meta.dirname, 'pipelines/patient.yaml'));
});

test('a reload in mid-run shows the same run, which then finishes', async ({ designer, page }) => {
  await designer.openPipeline('patient');
  await designer.run();
  await designer.expectSucceeded(['First step']);
  await page.reload();
  await expect(designer.card('First step').getByRole('img', { name: 'Succeeded' })).toBeVisible();
  await expect(designer.card('Second step').getByRole('img', { name: 'Running' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel run' })).toBeVisible();
  await designer.expectSucceeded(steps);
});

test('a server killed in mid-run and started again sees the run finish', async ({ designer, page, server }) => {
  await designer.openPipeline('patient');
  await designer.runAnew();
  await designer.expectSucceeded(['First step']);
  await server.kill();
  await server.start();
  await designer.expectSucceeded(steps);
  await expect(page.getByRole('status').filter({ hasText: 'Succeeded' })).toBeVisible();
});

test('a run can be cancelled, and what had not begun is not begun', async ({ designer, page }) => {
  await designer.openPipeline('patient');
  await designer.runAnew();
  await designer.expectSucceeded(['First step']);
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled' })).toBeVisible({ timeout: 30_000 });
  await expect(designer.card('Third step').getByRole('img', { name: /Cancelled|Skipped/ })).toBeVisible();
});
