import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beginDraft } from './begin-draft.ts';
import { dropFiles } from './drop-files.ts';
import { expect, test } from './test.ts';

const program = `import os, sys
sys.path.insert(0, os.path.join('lib', 'deep'))
from said import say
say(len(os.listdir('many')), open('words.txt').read())
`;

const definition = {
  metadata: { name: 'dropped', version: '1.0.0', description: 'Counts its files' },
  spec: {
    execution: {
      jobType: 'Container',
      image: { source: 'address', uri: 'docker.io/library/python:3.12' },
      code: { type: 'bundle', digest: '' },
      command: 'python3 main.py',
    },
    inputs: [],
    outputs: [],
    parameters: [],
  },
};

const root = mkdtempSync(path.join(tmpdir(), 'weft-drop-'));
test.afterAll(() => rmSync(root, { recursive: true }));

/** Writes files into a folder of this machine; gives its path. */
function folder(name: string, files: Readonly<Record<string, string>>): string {
  const made = path.join(root, name);
  mkdirSync(made, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, file)), { recursive: true });
    writeFileSync(path.join(made, file), text);
  }
  return made;
}

const numbered = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`many/${index}.txt`, 'x']));

test('code is dropped as folders and files, is there when the draft is opened again, and runs', async ({ designer, page, wizard }) => {
  test.slow();
  const tool = folder('tool', {
    ...numbered(130),
    'main.py': program,
    'lib/deep/said.py': 'def say(*all):\n    print("said", *all)\n',
    'lib/__pycache__/said.pyc': 'x',
    '.git/config': 'x',
    '.DS_Store': 'x',
    '.env.example': 'x',
  });
  symlinkSync('/etc/passwd', path.join(tool, 'link'));
  const words = path.join(folder('words', { 'words.txt': 'one' }), 'words.txt');
  const files = page.getByRole('list', { name: 'Files of the code' }).first();

  await beginDraft(designer.page, definition);
  await wizard.goTo('Execution');
  await dropFiles(page, page.getByRole('navigation', { name: 'Steps' }), [words]);
  await dropFiles(page, page.getByText('Drop files or a folder here.'), [tool]);
  await expect(page.getByText(/^133 files stored/)).toBeVisible({ timeout: 60_000 });
  await expect(files.getByRole('listitem').nth(0)).toContainText('.env.example');
  await expect(files.getByRole('listitem').nth(1)).toContainText('lib/deep/said.py');
  for (const left of ['link', '.git/config', '.DS_Store', 'lib/__pycache__/said.pyc'])
    await expect(files.getByText(left, { exact: true })).toBeHidden();

  await dropFiles(page, page.getByText(/files stored/), [words]);
  await expect(page.getByText(/^134 files stored/)).toBeVisible();
  await page.reload();
  await wizard.goTo('Execution');
  await expect(page.getByText(/^134 files stored/)).toBeVisible();
  await files.getByRole('button', { name: 'Remove .env.example' }).click();
  await expect(page.getByText(/^133 files stored/)).toBeVisible();
  await expect(files.getByRole('button', { name: 'Remove lib/deep/said.py' })).toBeFocused();
  writeFileSync(words, 'two');
  await dropFiles(page, page.getByText(/files stored/), [words, folder('docs', { 'a/b.md': '1' })]);
  await expect(page.getByText(/^134 files stored/)).toBeVisible();

  // Without a guard, what is dropped beside opens in place of the page or in a tab of its own.
  expect(page.context().pages()).toHaveLength(1);

  await wizard.publish('dropped@1.0.0');
  await designer.openNewPipeline();
  await designer.add('dropped');
  await designer.select('dropped');
  await designer.runAndExpectInLog('said 130 two');
});

test('a drop that can’t become code says why and changes nothing', async ({ designer, page, wizard }) => {
  await beginDraft(designer.page, definition);
  await wizard.uploadCode('main.py', 'print(1)');
  const zone = page.getByText(/1 file stored/);
  const refused = page.getByRole('alert').filter({ hasText: 'The code was not changed' });

  await dropFiles(page, zone, [folder('empty', { '.git/config': 'x' })]);
  await expect(refused).toContainText('no file in it to keep');
  await dropFiles(page, zone, [folder('crowd', numbered(2000))]);
  await expect(refused).toContainText('at most 2000 files; this would be 2001');
  const large = path.join(folder('large', { 'model.bin': '' }), 'model.bin');
  truncateSync(large, 1024 ** 3 + 1);
  await dropFiles(page, zone, [large]);
  await expect(refused).toContainText('“model.bin” is larger than 1 GiB');

  await expect(zone).toBeVisible();
  await expect(page.getByRole('list', { name: 'Files of the code' }).getByRole('listitem')).toHaveCount(1);
});
