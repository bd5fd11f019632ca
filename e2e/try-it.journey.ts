import { execFile } from 'node:child_process';
import { constants, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beginDraft } from './begin-draft.ts';
import { expect, test } from './test.ts';

/** A pipe that a task reads from: it waits until somebody writes. */
const gate = path.join(mkdtempSync(path.join(tmpdir(), 'weft-gate-')), 'gate');
test.beforeAll(() => promisify(execFile)('mkfifo', [gate]));
test.afterAll(async () => {
  await openGate('the end').catch(() => undefined);
  rmSync(path.dirname(gate), { recursive: true });
});

/** Lets the task go on that waits at the gate; throws where none does. */
async function openGate(word: string): Promise<void> {
  const pipe = await open(gate, constants.O_WRONLY | constants.O_NONBLOCK);
  await pipe.write(`${word}\n`);
  await pipe.close();
}

const command = [
  'echo "arguments: $@"',
  'read -r word < "$PAI_HPS_GATE"',
  'echo "let go on by $word"',
  'mkdir -p "${PAI_OUTPUT_COPY}../extra" && touch "${PAI_OUTPUT_COPY}../extra/x"',
  'cp "$PAI_INPUT_DATA"* "${PAI_OUTPUT_COPY}"',
  'echo "nothing goes to ${PAI_OUTPUT_MODEL}"',
].join('\n');

const definition = {
  metadata: { name: 'try-me', version: '1.0.0', description: 'Copies a table' },
  spec: {
    execution: { jobType: 'Container', image: { source: 'address', uri: 'docker.io/library/busybox:1' }, command },
    inputs: [{ name: 'data', sources: ['OSS'] }],
    outputs: [
      { name: 'copy', storage: 'OSS', format: 'table' },
      { name: 'model', storage: 'OSS', format: 'model' },
    ],
    parameters: [
      { name: 'rounds', type: 'Int', default: '10', constraint: { kind: 'range', min: '1', max: '100' } },
      { name: 'gate', type: 'String', default: gate },
    ],
  },
};

test('a draft is tried with a dataset before it is published, and what it left is compared with what it declares', async ({
  designer,
  page,
}) => {
  await beginDraft(page, definition);
  await page.getByRole('button', { name: 'Try it…' }).click();
  const panel = page.getByRole('dialog', { name: 'Try “try-me”' });
  await panel.getByRole('combobox', { name: 'Choose a dataset for “data”' }).click();
  await page.getByRole('option', { name: /penguins\.json/ }).click();
  const rounds = panel.getByRole('textbox', { name: 'rounds' });
  await rounds.fill('101');
  await rounds.blur();
  await panel.getByRole('button', { name: 'Run it' }).click();
  await expect(panel.getByRole('alert').filter({ hasText: 'It was not started' })).toBeVisible();
  await expect(panel.getByText(/100/).first()).toBeVisible();
  await rounds.fill('42');
  await rounds.blur();
  await panel.getByRole('button', { name: 'Run it' }).click();
  const state = panel.getByRole('status');
  await expect(panel.getByText('arguments: --rounds 42', { exact: false })).toBeVisible({ timeout: 60_000 });
  await expect(state.filter({ hasText: 'Running' })).toBeVisible();
  await expect(panel.getByText('let go on by')).toBeHidden();
  await openGate('the journey');
  await expect(state.filter({ hasText: 'Succeeded' })).toBeVisible({ timeout: 60_000 });

  await expect(panel.getByText(/^copy: 1 file, .* as declared\.$/)).toBeVisible();
  await expect(panel.getByText('model: nothing was written to /ml/output/model/.', { exact: false })).toBeVisible();
  await expect(panel.getByText('The task wrote “extra” to /ml/output', { exact: false })).toBeVisible();
  await panel.getByRole('tab', { name: 'Log' }).click();
  await expect(panel.getByText('arguments: --rounds 42', { exact: false })).toBeVisible();
  await expect(panel.getByText('let go on by the journey')).toBeVisible();
  await panel.getByRole('tab', { name: 'Results' }).click();
  await expect(panel.getByRole('tablist', { name: 'Outputs' }).getByRole('tab')).toHaveText(['copy', 'model']);
  await expect(panel.getByRole('columnheader', { name: /Species/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await designer.page.getByRole('link', { name: 'Components' }).click();
  await expect(page.getByRole('button', { name: 'try-me', exact: true })).toBeHidden();
});
