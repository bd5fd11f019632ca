import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkComponent } from '#domain/component/check-component.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { fromPython } from '../from-python/from-python.ts';
import { starterCode, type StarterLanguage } from './starter-code.ts';

const definition: ComponentDefinition = {
  metadata: { name: 'starter', version: '1.0.0' },
  spec: {
    execution: { jobType: 'Container', image: { source: 'address', uri: 'python:3.12' }, command: 'true' },
    inputs: [
      { name: 'train', sources: ['OSS'], description: '100 % of "it"' },
      { name: 'test-set', sources: ['OSS'], required: false },
    ],
    outputs: [{ name: 'model', storage: 'OSS' }],
    parameters: [
      { name: 'epochs', type: 'Int', default: '10' },
      { name: 'class', type: 'Int', constraint: { kind: 'enum', values: ['01', '2'] } },
      { name: 'learning-rate', type: 'Float', default: '0.1' },
      { name: 'note', type: 'String', default: '' },
      { name: 'help', type: 'Bool', default: 'true' },
      { name: '2x', type: 'String', required: false, description: 'two\nlines' },
    ],
  },
};

const note = ' -two  words* $(date) "é" 你好\n';
const values = { epochs: '-3', class: '1', 'learning-rate': '-0.0000001', note, help: 'False' };
const variables = {
  PAI_HPS_EPOCHS: '-3',
  PAI_HPS_CLASS: '1',
  PAI_HPS_LEARNING_RATE: '-0.0000001',
  PAI_HPS_NOTE: note,
  PAI_HPS_HELP: 'False',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weft-starter-'));
  mkdirSync(path.join(folder, 'train/in ner'), { recursive: true });
  writeFileSync(path.join(folder, 'train/in ner/a b.csv'), 'x\n1\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the code as a task does: `sh -c COMMAND sh --name value …` in the code's folder. */
function run(language: StarterLanguage, extra: Record<string, string>, args: readonly string[], command?: string) {
  const starter = starterCode(definition, language);
  const code = mkdtempSync(path.join(folder, 'code-'));
  for (const [file, text] of Object.entries(starter.files)) writeFileSync(path.join(code, file), text);
  const model = path.join(code, 'model/');
  const env = { PATH: process.env['PATH'], PAI_INPUT_TRAIN: path.join(folder, 'train/'), PAI_OUTPUT_MODEL: model, ...extra };
  execFileSync('sh', ['-c', command ?? starter.command, 'sh', ...args], { cwd: code, env, stdio: 'pipe' });
  const files = readdirSync(model, { recursive: true, encoding: 'utf8' }).toSorted();
  return { files, parameters: readFileSync(path.join(model, 'parameters.txt'), 'utf8') };
}

const printed: Readonly<Record<StarterLanguage, string>> = {
  python: `epochs=-3\nclass=1\nlearning-rate=-1e-07\nnote=${note}\nhelp=False\n`,
  shell: `epochs=-3\nclass=1\nlearning-rate=-0.0000001\nnote=${note}\nhelp=False\n`,
};

describe.each(['python', 'shell'] as const)('starter code in %s', (language) => {
  const args = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
  const alone = Object.keys(starterCode(definition, language).files).map((file) =>
    language === 'python' ? `python3 ${file}` : `sh ${file}`,
  );

  it('receives every value unchanged and runs as it is', () => {
    expect(run(language, {}, args)).toEqual({ files: ['in ner', 'in ner/a b.csv', 'parameters.txt'], parameters: printed[language] });
  });

  it('finds the values in the environment too', () => {
    expect(run(language, variables, [], alone[0]).parameters).toBe(printed[language]);
  });

  it('takes one file for an input, and optional ones', () => {
    const more = { PAI_INPUT_TRAIN: path.join(folder, 'train/in ner/a b.csv'), PAI_INPUT_TEST_SET: '/x' };
    const { files, parameters } = run(language, more, [...args, '--2x', '']);
    expect(files).toEqual(['a b.csv', 'parameters.txt']);
    expect(parameters).toBe(`${printed[language]}2x=\n`);
  });

  it.each([
    ['a missing value', ['--epochs', '1']],
    ['an unknown one', [...args, '--other', '1']],
    ['what is no Bool', [...args, '--help', 'yes']],
  ])('refuses %s', (_, words) => {
    expect(() => run(language, {}, words)).toThrow(/Command failed/);
  });

  it('comes with a command that the component may have', () => {
    const { command } = starterCode(definition, language);
    const complete = { ...definition, spec: { ...definition.spec, execution: { ...definition.spec.execution, command } } };
    expect(checkComponent(complete)).toEqual([]);
  });

  it('is not led astray by a draft’s names', () => {
    const spec = { ...definition.spec, inputs: [], outputs: [], parameters: [{ name: `a'$(exit 9)"`, type: 'String' as const }] };
    const { files } = starterCode({ ...definition, spec }, language);
    const [[file, text] = ['', '']] = Object.entries(files);
    writeFileSync(path.join(folder, file), text);
    const program = language === 'python' ? 'python3' : 'sh';
    execFileSync(program, [path.join(folder, file), `--a'$(exit 9)"`, 'v'], { stdio: 'pipe' });
    expect(text).toContain('exit 9');
  });
});

it('is Python that its own reader understands', () => {
  const { files } = starterCode(definition, 'python');
  expect(fromPython(files['main.py'] ?? '', 'main.py').issues.map(({ code }) => code)).not.toContain('W_CODE_SYNTAX');
});
