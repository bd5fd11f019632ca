import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './test.ts';
import { weft } from './weft-server.ts';

const query = 'SELECT "Species" AS species, "Beak Length (mm)" AS beak, "Body Mass (g)" AS mass FROM a WHERE "Body Mass (g)" IS NOT NULL';

test('the penguins are drawn by hand on an empty canvas, run, and looked at', async ({ designer, page }) => {
  test.setTimeout(240_000);
  await designer.newPipeline();
  await designer.drag('Read table', 300, 40);
  await designer.drag('SQL', 300, 150);
  await designer.drag('Split table', 300, 260);
  await designer.drag('Train classifier', 150, 370);
  await designer.drag('Predict', 300, 480);
  await designer.drag('Evaluate', 150, 590);
  await designer.drag('Write table', 460, 590);
  await designer.drag('Penguin report', 460, 700);

  await designer.link('Read table', 'table', 'SQL', 'a');
  await designer.link('SQL', 'table', 'Split table', 'input');
  await designer.link('Split table', 'train', 'Train classifier', 'table');
  await designer.link('Split table', 'test', 'Predict', 'table');
  await designer.link('Train classifier', 'model', 'Predict', 'model');
  await designer.link('Predict', 'predictions', 'Evaluate', 'table');
  await designer.link('Predict', 'predictions', 'Write table', 'input');
  await designer.link('Write table', 'files', 'Penguin report', 'predictions');

  await designer.select('Read table');
  await designer.tab('Inputs/outputs');
  await designer.inspector.getByRole('combobox', { name: 'Choose a dataset for “data”' }).click();
  await page.getByRole('option', { name: /penguins\.json/ }).click();
  await designer.select('SQL');
  await designer.tab('Parameters');
  await designer.setCode('Query', query);
  await designer.select('Train classifier');
  await designer.setText('Target column', 'species');
  await designer.setText('Rounds', '20');
  await designer.select('Evaluate');
  await designer.setText('Target column', 'species');
  await designer.select('Write table');
  await designer.choose('Format', 'csv');
  await designer.expectSaved();

  await designer.run();
  await expect(page.getByRole('status').filter({ hasText: 'Succeeded' })).toBeVisible({ timeout: 60_000 });

  await page.getByRole('tab', { name: 'Results' }).click();
  await page.getByRole('button', { name: 'Show everything' }).first().click();
  await designer.select('SQL');
  await expect(page.getByRole('columnheader', { name: /species/ })).toBeVisible();
  await designer.select('Train classifier');
  await expect(page.getByText('Feature importance').first()).toBeVisible();
  await designer.select('Evaluate');
  await expect(page.getByText('Confusion matrix').first()).toBeVisible();
});

test('the command line gives the same bytes as the browser', async ({ designer, page, server }) => {
  await designer.openPipeline('penguins');
  await designer.run();
  await expect(page.getByRole('status').filter({ hasText: 'Succeeded' })).toBeVisible({ timeout: 60_000 });
  const state = mkdtempSync(path.join(tmpdir(), 'weft-same-'));
  await weft('run', 'src/catalog/sample/penguins.yaml', '--data-dir', state);
  const link = await page.getByRole('link', { name: /^Succeeded/ }).getAttribute('href');
  const browser = outputsOf(path.join(server.dataDir, 'runs', path.basename(link ?? '')));
  const [only] = readdirSync(path.join(state, 'cli/runs'));
  const commandLine = outputsOf(path.join(state, 'cli/runs', only ?? ''));
  expect(browser.size).toBeGreaterThan(8);
  expect(commandLine).toEqual(browser);
  rmSync(state, { recursive: true, force: true });
});

/** Hashes of every file that the tasks of a run left, by `task/output/file`. */
function outputsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.flatMap((entry): [string, string][] => {
    const file = path.join(entry.parentPath, entry.name);
    const place = /^(?<task>[^/]+)\/\d+\/ml\/output\/(?<rest>.+)$/.exec(path.relative(folder, file))?.groups;
    return place ? [[`${place['task']}/${place['rest']}`, createHash('sha256').update(readFileSync(file)).digest('hex')]] : [];
  });
  return new Map(found.toSorted(([a], [b]) => a.localeCompare(b)));
}
