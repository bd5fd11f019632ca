import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './test.ts';
import type { WeftServer } from './weft-server.ts';

const scorer = (version: string, input: string, parameters: string) => `apiVersion: weft/v1
kind: Component
metadata: {name: scorer, version: ${version}, category: Custom}
spec:
  execution: {jobType: Container, image: {source: address, uri: "python:3.12"}, command: 'echo "$@"; touch "$PAI_OUTPUT_SCORES"done'}
  inputs: [{name: ${input}, sources: [OSS], format: table}]
  outputs: [{name: scores, storage: OSS, format: files}]
  parameters:
    - {name: note, type: String, default: none}
    - ${parameters}
`;
const first = scorer(
  '1.0.0',
  'rows',
  '{name: rounds, type: Int, default: 10, constraint: {kind: range, min: 1, max: 100}}\n    - {name: seed, type: Int, default: 1}',
);
const second = scorer(
  '2.0.0',
  'table',
  '{name: rounds, type: Int, default: 5, constraint: {kind: range, min: 1, max: 20}}\n    - {name: depth, type: Int, default: 3}',
);

async function publish(server: WeftServer, text: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weft-scorer-'));
  writeFileSync(path.join(folder, 'component.yaml'), text);
  await server.weft('component', 'publish', path.join(folder, 'component.yaml'));
  rmSync(folder, { recursive: true });
}

test('a node goes to the next major version: what changes is shown field by field, and one undo brings all back', async ({
  designer,
  page,
  server,
}) => {
  await publish(server, first);
  await designer.newPipeline();
  await designer.drag('Read table', 300, 60);
  await designer.drag('scorer', 300, 200);
  await designer.drag('Penguin report', 300, 340);
  await designer.link('Read table', 'table', 'scorer', 'rows');
  await designer.link('scorer', 'scores', 'Penguin report', 'predictions');
  const incoming = designer.linkBetween('Read table', 'scorer');
  const outgoing = designer.linkBetween('scorer', 'Penguin report');
  await designer.select('scorer');
  await designer.setText('note', 'mine');
  await designer.setText('rounds', '50');
  await designer.setText('seed', '7');
  await designer.expectSaved();

  await publish(server, second);
  await designer.inspector.getByRole('button', { name: 'Upgrade to 2.0.0…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Upgrade “scorer”' });
  const row = (field: string) => dialog.getByRole('row', { name: new RegExp(`^${field}`) });
  await expect(row('note parameter')).toContainText('stays');
  await expect(row('rounds parameter')).toContainText('no longer fits');
  await expect(row('rounds parameter')).toContainText('50 is above the maximum 20');
  await expect(row('seed parameter')).toContainText('goes');
  await expect(row('depth parameter')).toContainText('new');
  await expect(row('rows input')).toContainText('goes');
  await expect(row('table input')).toContainText('new');
  await row('rounds').getByText('Reset').click();
  await dialog.getByRole('button', { name: 'Upgrade to 2.0.0' }).click();

  await expect(designer.inspector.getByText('scorer@2.0.0')).toBeVisible();
  const field = (name: string) => designer.inspector.getByRole('textbox', { name, exact: true });
  await expect(field('note')).toHaveValue('mine');
  await expect(field('rounds')).toHaveValue('5');
  await expect(field('depth')).toHaveValue('3');
  await expect(field('seed')).toBeHidden();
  await expect(incoming).toHaveCount(0);
  await expect(outgoing).toHaveCount(1);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(designer.inspector.getByText('scorer@1.0.0')).toBeVisible();
  await expect(field('note')).toHaveValue('mine');
  await expect(field('rounds')).toHaveValue('50');
  await expect(field('seed')).toHaveValue('7');
  await expect(incoming).toHaveCount(1);
  await expect(outgoing).toHaveCount(1);
});
