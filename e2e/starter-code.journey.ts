import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beginDraft } from './begin-draft.ts';
import { expect, test } from './test.ts';

const definition = {
  metadata: { name: 'begin-here', version: '1.0.0', description: 'Has a bit of everything' },
  spec: {
    execution: { jobType: 'Container', image: { source: 'address', uri: 'docker.io/library/python:3.12' }, command: 'true' },
    inputs: [{ name: 'data', sources: ['OSS'] }],
    outputs: [{ name: 'model', storage: 'OSS', format: 'model' }],
    parameters: [
      { name: 'rounds', type: 'Int', default: '10' },
      { name: 'label', type: 'String', default: '' },
      { name: 'shout', type: 'Bool', default: 'true' },
    ],
  },
};
const parameters = ['--rounds', '-5', '--label', "two  words * and 'quotes'", '--shout', 'False'];
const written = "rounds=-5\nlabel=two  words * and 'quotes'\nshout=False\n";

const root = mkdtempSync(path.join(tmpdir(), 'weft-starter-'));
test.afterAll(() => rmSync(root, { recursive: true }));

const starters = [
  {
    language: 'Python',
    file: 'main.py',
    program: 'python3',
    refusal: "argument --rounds: invalid int value: 'many'",
    bad: ['--rounds', 'many'],
  },
  { language: 'Shell', file: 'main.sh', program: 'sh', refusal: '--shout is neither True nor False', bad: ['--shout', 'perhaps'] },
] as const;

test('the starter code that is downloaded runs as it is, with the arguments that the component gives', async ({
  designer,
  page,
  wizard,
}) => {
  await beginDraft(designer.page, definition);
  await wizard.goTo('Execution');
  await page.getByText('Starter code').click();
  for (const { language, file, program, refusal, bad } of starters) {
    const place = path.join(root, language);
    mkdirSync(path.join(place, 'data'), { recursive: true });
    writeFileSync(path.join(place, 'data/rows.csv'), 'a,b\n1,2\n');
    await page.getByRole('radiogroup', { name: 'Language of the starter code' }).getByText(language, { exact: true }).click();
    const arriving = page.waitForEvent('download');
    await page.getByRole('link', { name: `Download ${file}` }).click();
    const download = await arriving;
    expect(download.suggestedFilename()).toBe(file);
    await download.saveAs(path.join(place, file));

    const channels = ['--data', 'data', '--model', 'by-options'];
    const run = promisify(execFile);
    await run(program, [file, ...parameters, ...channels], { cwd: place });
    expect(readFileSync(path.join(place, 'by-options/parameters.txt'), 'utf8')).toBe(written);
    await expect(run(program, [file, ...channels, ...parameters, ...bad], { cwd: place })).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining(refusal),
    });

    await page.getByRole('button', { name: 'Use as the code and command' }).click();
    const command = page.getByRole('textbox', { name: 'Command', exact: true });
    await expect(command).toContainText(file);
    const env = { ...process.env, PAI_INPUT_DATA: 'data/', PAI_OUTPUT_MODEL: 'as-a-task/' };
    const { stdout } = await run('sh', ['-c', await command.innerText(), 'sh', ...parameters], { cwd: place, env });
    expect(stdout).toContain('data: ');
    expect(readFileSync(path.join(place, 'as-a-task/parameters.txt'), 'utf8')).toBe(written);
    expect(readFileSync(path.join(place, 'as-a-task/rows.csv'), 'utf8')).toBe('a,b\n1,2\n');
  }
});
