import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './test.ts';

const documented = (version: string, most: number) => `apiVersion: weft/v1
kind: Component
metadata:
  name: documented
  version: ${version}
  category: Custom/Examples
  description: |
    # What it does
    Counts **words**; see [the page](https://example.com/words).

    - fast
    - \`exact\`

    <img src=x onerror="document.title='harmed'"> [no](javascript:alert(1))
spec:
  execution: {jobType: XGBoost, image: {source: address, uri: "python:3.12"}, command: 'echo "$@"'}
  inputs: []
  outputs: []
  parameters: [{name: words, type: Int, default: 3, constraint: {kind: range, min: 1, max: ${most}}}]
`;

test('a component is found by filters that a link keeps, and its page says all about it', async ({ designer, page, server }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weft-documented-'));
  for (const [version, most] of [
    ['1.0.0', 9],
    ['2.0.0', 5],
  ] as const) {
    writeFileSync(path.join(folder, 'component.yaml'), documented(version, most));
    await server.weft('component', 'publish', path.join(folder, 'component.yaml'));
  }
  rmSync(folder, { recursive: true });

  await designer.newPipeline();
  await designer.drag('documented', 300, 150);
  await designer.expectSaved();
  await page.getByRole('link', { name: 'Components' }).click();
  const names = page.getByRole('table').getByRole('button');
  await page.getByRole('combobox', { name: 'Owner' }).click();
  await page.getByRole('option', { name: 'Of this workspace' }).click();
  await expect(page.getByText('2 of', { exact: false })).toBeVisible();
  await page.getByRole('combobox', { name: 'Job type' }).click();
  await page.getByRole('option', { name: 'XGBoost' }).click();
  await expect(names).toHaveText(['documented']);
  await expect(page).toHaveURL(/owner=custom/);
  await page.reload();
  await expect(names).toHaveText(['documented']);
  await page.getByRole('link', { name: 'Components' }).click();
  await expect(names).not.toHaveText(['documented']);
  await page.getByRole('textbox', { name: 'Search components' }).fill('counts words');
  await expect(names).toHaveText(['documented']);
  await page.getByRole('button', { name: 'documented' }).click();

  const documentation = page.getByRole('region', { name: 'Documentation' });
  await expect(documentation.getByRole('heading', { name: 'What it does' })).toBeVisible();
  await expect(documentation.getByRole('link', { name: 'the page' })).toHaveAttribute('rel', /noopener/);
  await expect(documentation.getByRole('listitem')).toHaveText(['fast', 'exact']);
  await expect(documentation.getByText('<img src=x', { exact: false })).toBeVisible();
  await expect(documentation.getByRole('link')).toHaveCount(1);
  await expect(documentation.getByRole('img')).toHaveCount(0);

  await expect(page.getByRole('region', { name: 'Parameters' }).getByRole('row', { name: 'words Int 3 1 to 5' })).toBeVisible();

  await page.getByRole('tab', { name: 'Form' }).click();
  await expect(page.getByRole('textbox', { name: 'words' })).toHaveValue('3');
  await page.getByRole('tab', { name: 'File' }).click();
  await expect(page.getByRole('textbox', { name: 'Component file of documented@2.0.0' })).toContainText('max: 5');
  await page.getByRole('tab', { name: 'Versions' }).click();
  await expect(page.getByRole('list', { name: 'From 1.0.0 to 2.0.0' })).toContainText(/words.*may break pipelines/);
  await page.getByRole('tab', { name: 'Used by' }).click();
  await expect(page.getByRole('region', { name: 'Pipelines' }).getByRole('listitem')).toContainText('version 2.0.0');
  await page.getByRole('button', { name: 'Try it…' }).click();
  await expect(page.getByRole('dialog', { name: /Try/ }).getByRole('textbox', { name: 'words' })).toHaveValue('3');
});
