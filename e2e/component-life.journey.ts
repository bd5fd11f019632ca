import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './test.ts';

const component = `apiVersion: weft/v1
kind: Component
metadata: {name: steady, version: 1.0.0, description: Repeats itself, category: Custom}
spec:
  execution: {jobType: Container, image: {source: address, uri: "python:3.12"}, command: 'echo "$@"'}
  parameters:
    - {name: rounds, type: Int, default: 3, constraint: {kind: range, min: 1, max: 9}}
`;

test('a version is edited into the next, deprecated with a reason that its pipelines show, and not deleted while it is used', async ({
  designer,
  page,
  server,
  wizard,
}) => {
  test.slow();
  const folder = mkdtempSync(path.join(tmpdir(), 'weft-steady-'));
  writeFileSync(path.join(folder, 'component.yaml'), component);
  await server.weft('component', 'publish', path.join(folder, 'component.yaml'));
  rmSync(folder, { recursive: true });
  await designer.newPipeline();
  await designer.add('steady');
  await designer.expectSaved();
  const pipeline = page.url();

  await test.step('the next version says what changed and how far that raises it', async () => {
    await page.getByRole('link', { name: 'Components' }).click();
    await page.getByRole('button', { name: 'steady', exact: true }).click();
    await page.getByRole('button', { name: 'Edit as new version' }).click();
    await wizard.goTo('Inputs, outputs and parameters');
    await page.getByRole('button', { name: 'Add a parameter' }).click();
    const name = page.getByRole('textbox', { name: 'Name', exact: true }).last();
    await name.fill('Rounds');
    const collision = '“Rounds” and “rounds” both become the environment variable PAI_HPS_ROUNDS.';
    await expect(page.getByText(collision, { exact: false }).first()).toBeVisible();
    await name.fill('seed');
    await page.getByRole('switch', { name: 'Required' }).last().click();
    await wizard.goTo('Review');
    const changes = page.getByRole('region', { name: 'Changes' });
    await expect(changes).toContainText('Parameter “seed” added.');
    await expect(changes).toContainText('Minor');
    await changes.getByRole('button', { name: 'Use 1.1.0: an addition' }).click();
    await expect(page.getByRole('textbox', { name: 'Version', exact: true })).toHaveValue('1.1.0');
    await wizard.publish('steady@1.1.0');
    await expect(page.getByRole('region', { name: 'Parameters' }).getByRole('row', { name: /^seed optional Int/ })).toBeVisible();
  });

  await test.step('the version before is deprecated and can’t be deleted', async () => {
    await page.getByRole('combobox', { name: 'Version' }).click();
    await page.getByRole('option', { name: '1.0.0' }).click();
    await page.getByRole('button', { name: 'Delete…' }).click();
    const removal = page.getByRole('dialog', { name: 'Delete steady@1.0.0' });
    await removal.getByRole('button', { name: 'Delete the version' }).click();
    await expect(removal.getByRole('alert')).toContainText('is used by 1 pipeline and 0 runs');
    await removal.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Deprecate…' }).click();
    const deprecation = page.getByRole('dialog', { name: 'Deprecate steady@1.0.0' });
    await expect(deprecation.getByRole('button', { name: 'Deprecate' })).toBeDisabled();
    await deprecation.getByRole('textbox', { name: 'Reason' }).fill('It counts wrong; use 1.1.0');
    await deprecation.getByRole('button', { name: 'Deprecate' }).click();
    await expect(page.getByRole('note')).toContainText('It counts wrong; use 1.1.0');
    await page.getByRole('tab', { name: 'Used by' }).click();
    await expect(page.getByRole('region', { name: 'Pipelines' }).getByRole('listitem')).toContainText('version 1.0.0, as steady');
  });

  await page.goto(pipeline);
  await page.getByRole('tab', { name: /^Problems/ }).click();
  const problems = page.getByRole('tabpanel', { name: /Problems/ });
  await expect(problems.getByText('“steady” uses “steady 1.0.0”, which is deprecated: It counts wrong; use 1.1.0')).toBeVisible();
});
