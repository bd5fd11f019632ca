import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const component = `apiVersion: weft/v1
kind: Component
metadata:
  name: keep-me
  version: "1.2.0"
  description: "Says \`yes\`: a **word** that YAML 1.1 would read as true"
  category: Custom
spec:
  execution:
    jobType: Container
    image:
      source: address
      uri: "python:3.12"
    command: "echo \\"$@\\""
  inputs: []
  outputs: []
  parameters:
    - name: answer
      type: String
      default: "yes"
`;

const fromPai = {
  Name: 'ranking',
  DisplayName: 'Ranking',
  Versions: [
    {
      Version: '1.2.0',
      Spec: {
        CodeDir: {
          LocationType: 'oss',
          LocationValue: { Bucket: 'algorithms', Endpoint: 'oss-cn-hangzhou.aliyuncs.com', Key: 'ranking/' },
        },
        Command: ['sh', '-c', 'python main.py "$@" --train "$PAI_INPUT_TRAIN" --model "$PAI_OUTPUT_MODEL"'],
        Image: 'registry.example.com/team/ranking:1.2',
        JobType: 'PyTorchJob',
        HyperParameters: [
          { Name: 'epochs', Type: 'Int', DefaultValue: '10', Required: true, Range: { Minimum: 1, Maximum: 100 } },
          { Name: 'tag', Type: 'String', DefaultValue: 'a1', Range: { Pattern: '^[a-z]\\d$' } },
        ],
        InputChannels: [{ Name: 'train', Required: true, SupportedChannelTypes: ['oss'] }],
        OutputChannels: [{ Name: 'model', SupportedChannelTypes: ['oss'] }],
        Surprise: { kept: 'nowhere' },
      },
    },
  ],
};

/** Chooses a file in the import dialog, as the text that it would hold. */
async function importFile(page: Page, name: string, text: string) {
  await page.getByRole('link', { name: 'Components' }).click();
  await page.getByRole('button', { name: 'From elsewhere' }).click();
  await page.getByRole('menuitem', { name: 'Import a file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a component' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  return dialog;
}

test('a component file becomes a draft that is marked as imported until it is published, and comes out the same', async ({
  designer,
  page,
  wizard,
}) => {
  const dialog = await importFile(designer.page, 'keep-me.yaml', component);
  await expect(dialog.getByText('Everything was kept.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByRole('note').filter({ hasText: 'imported' })).toBeVisible();
  await page.getByRole('link', { name: 'Components' }).click();
  const drafts = page.getByRole('region', { name: 'Drafts' });
  await expect(drafts.getByText('imported')).toBeVisible();
  await drafts.getByRole('link', { name: 'keep-me 1.2.0' }).click();
  await wizard.publish('keep-me@1.2.0');
  await expect(page.getByRole('heading', { name: 'keep-me', level: 1 })).toBeVisible();
  await expect(page.getByText('imported')).toBeHidden();
  await page.getByRole('link', { name: 'All components' }).click();
  await expect(page.getByRole('button', { name: 'keep-me', exact: true })).toBeVisible();
  await expect(drafts).toBeHidden();
  await page.getByRole('button', { name: 'keep-me', exact: true }).click();
  await page.getByRole('tab', { name: 'File' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(component);
});

test('a component of PAI becomes a draft, and what can’t be kept is listed', async ({ designer, page, wizard }) => {
  const dialog = await importFile(designer.page, 'ranking.json', JSON.stringify(fromPai));
  const notes = dialog.getByRole('list', { name: 'What was not kept' });
  await expect(notes.getByText(/Pattern/)).toBeVisible();
  await expect(notes.getByText(/Surprise/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByRole('note').filter({ hasText: 'imported' })).toBeVisible();
  await expect(wizard.preview.getByRole('textbox', { name: 'epochs' })).toHaveValue('10');
});

test('what is too large, too deep or no component is refused with the reason, and an unknown key is named', async ({ designer, page }) => {
  const refusals = [
    ['large.yaml', `text: ${'x'.repeat(6 * 1024 * 1024)}`, /larger|large/],
    ['deep.json', '['.repeat(2000), /deep/],
    ['pipeline.yaml', 'apiVersion: weft/v1\nkind: Pipeline\n', /Component/],
  ] as const;
  for (const [name, text, reason] of refusals) {
    const dialog = await importFile(designer.page, name, text);
    await expect(dialog.getByText('No component could be read from the file.')).toBeVisible();
    await expect(dialog.getByRole('list', { name: 'What was not kept' })).toHaveText(reason);
    await expect(dialog.getByRole('button', { name: /^Begin/ })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  const dialog = await importFile(designer.page, 'typo.yaml', component.replace('category:', 'catgory:'));
  await expect(dialog.getByText(/Line 7.*catgory.*category/)).toBeVisible();
});
