import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineEventSchema } from '#domain/run/run-event.ts';
import { main } from './main.ts';

const sample = path.resolve(import.meta.dirname, '../catalog/sample');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weft-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Runs a command line in the test's folder and gives what it printed. */
async function weft(...args: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const code = await main(args, {
    out: (line) => out.push(line),
    error: (line) => error.push(line),
    redraw: null,
    environment: { ...process.env, WEFT_DATA_DIR: path.join(folder, 'state') },
    workingDirectory: folder,
    language: 'en',
  });
  return { code, out, error };
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

describe('weft', () => {
  it('lists its commands', async () => {
    const { code, out } = await weft('help');
    expect(code).toBe(0);
    for (const name of ['validate', 'compile', 'run', 'component', 'serve', 'import', 'export'])
      expect(out.join('\n')).toContain(`  ${name} `);
  });

  it('explains every option of a command', async () => {
    for (const name of ['validate', 'compile', 'run', 'component', 'serve', 'import', 'export']) {
      const { code, out } = await weft(name, '--help');
      const named = [...(out[0] ?? '').matchAll(/--[a-z-]+/g)].map(([option]) => option);
      expect(code).toBe(0);
      expect(new Set(out.slice(1).map((line) => /^ {2}(--\S+).* {2}\S/.exec(line)?.[1]))).toEqual(new Set(named));
    }
  });

  it.each([
    [['fly']],
    [[]],
    [['validate']],
    [['run']],
    [['run', 'a.yaml', 'b.yaml']],
    [['run', 'a.yaml', '--fast']],
    [['compile', 'a.yaml', '--engine', 'magic']],
    [['component', 'paint', 'x']],
    [['serve', '--port', 'high']],
  ])('exits 2 for %j', async (words) => {
    expect((await weft(...words)).code).toBe(2);
  });
});

describe('weft validate', () => {
  it('finds nothing wrong with the sample', async () => {
    const { code, out } = await weft(
      'validate',
      path.join(sample, 'penguins.yaml'),
      path.join(sample, 'flights.yaml'),
      path.join(sample, 'components/penguin-report/component.yaml'),
    );
    expect(out.filter((line) => line.includes(': E_'))).toEqual([]);
    expect(code).toBe(0);
  });

  it('prints file, line, code and text of each problem and exits 1', async () => {
    write(
      'bad.yaml',
      'apiVersion: weft/v1\nkind: Pipeline\nmetadata: {name: bad}\nspec:\n  nodes:\n    - id: a\n      component: sql@1.0.0\n      paramaters: {}\n',
    );
    const { code, out } = await weft('validate', 'bad.yaml');
    expect(code).toBe(1);
    expect(out).toEqual(expect.arrayContaining([expect.stringMatching(/^bad\.yaml:8: E_UNKNOWN_KEY: .*paramaters.*parameters/)]));
  });

  it('says so when a file is not there or is something else', async () => {
    expect((await weft('validate', 'missing.yaml')).out).toEqual([expect.stringContaining('missing.yaml:1: E_FILE_UNREADABLE')]);
    write('other.yaml', 'kind: Deployment\n');
    expect((await weft('validate', 'other.yaml')).out).toEqual([expect.stringContaining('other.yaml:1: E_FILE_KIND')]);
  });
});

describe('weft compile', () => {
  it('gives the same bytes from anywhere', async () => {
    cpSync(sample, path.join(folder, 'copy'), { recursive: true });
    const [here, there] = [await weft('compile', path.join(sample, 'penguins.yaml')), await weft('compile', 'copy/penguins.yaml')];
    expect(here.code).toBe(0);
    expect(there.out).toEqual(here.out);
  });

  it('gives no part of a plan when something is wrong', async () => {
    write(
      'cycle.yaml',
      'apiVersion: weft/v1\nkind: Pipeline\nmetadata: {name: cycle}\nspec:\n  nodes:\n    - {id: a, component: sql@1.0.0, inputs: {a: {from: a.table}}}\n',
    );
    const { code, out, error } = await weft('compile', 'cycle.yaml');
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(error.length).toBeGreaterThan(0);
  });
});

describe('weft component and run', () => {
  it('starts a component folder that passes its own check', async () => {
    expect((await weft('component', 'init', 'components/grep')).code).toBe(0);
    expect(await weft('component', 'check', 'components/grep/component.yaml')).toMatchObject({ code: 0, out: [] });
    expect((await weft('component', 'init', 'components/grep')).error.join()).toContain('E_FOLDER_EXISTS');
  });

  it('runs it on a file, with values and inputs from the command line, and copies what it made', async () => {
    write('words.txt', 'one error\nfine\ntwo ERRORS\n');
    write('more.txt', 'warning: a\nwarning: b\n');
    write(
      'grep.yaml',
      'apiVersion: weft/v1\nkind: Pipeline\nmetadata: {name: grep}\nspec:\n  nodes:\n    - {id: grep, component: grep@1.0.0, inputs: {source: {uri: "file:words.txt"}}}\n',
    );
    expect(await weft('run', 'grep.yaml', '--out', 'out')).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(folder, 'out/grep/result/lines.txt'), 'utf8')).toBe('one error\ntwo ERRORS\n');

    const changed = await weft(
      'run',
      'grep.yaml',
      '--out',
      'out2',
      '--set',
      'grep.word=warning',
      '--set',
      'grep.limit=1',
      '--input',
      'grep.source=more.txt',
      '--json',
    );
    expect(changed.code).toBe(0);
    expect(readFileSync(path.join(folder, 'out2/grep/result/lines.txt'), 'utf8')).toBe('warning: a\n');
    const events = changed.out.map((line) => engineEventSchema.parse(JSON.parse(line)));
    expect(events.at(-1)).toMatchObject({ type: 'run.state', state: 'succeeded' });
  });

  it('refuses a value out of its constraint before anything runs', async () => {
    const { code, error } = await weft('run', 'grep.yaml', '--set', 'grep.limit=0');
    expect(code).toBe(1);
    expect(error.join('\n')).toMatch(/grep\.yaml:\d+: E_PARAM_MIN/);
  });

  it('runs the nodes that are named and no others', async () => {
    write(
      'components/fine/component.yaml',
      'apiVersion: weft/v1\nkind: Component\nmetadata: {name: fine, version: 1.0.0}\nspec:\n  execution: {jobType: Container, image: {source: address, uri: busybox}, command: "true"}\n',
    );
    const nodes = ['a', 'b', 'c'].map((id) => `    - {id: ${id}, component: fine@1.0.0}\n`).join('');
    write('three.yaml', `apiVersion: weft/v1\nkind: Pipeline\nmetadata: {name: three}\nspec:\n  nodes:\n${nodes}`);
    const { code, out } = await weft('run', 'three.yaml', '--only', 'a', '--only', 'c', '--json');
    const events = out.map((line) => engineEventSchema.parse(JSON.parse(line)));
    expect(code).toBe(0);
    expect(new Set(events.flatMap((event) => (event.type === 'task.state' ? [event.task] : [])))).toEqual(new Set(['a', 'c']));
  });

  it('exits 1 and says why when a task fails', async () => {
    write(
      'components/fail/component.yaml',
      'apiVersion: weft/v1\nkind: Component\nmetadata: {name: fail, version: 1.0.0}\nspec:\n  execution: {jobType: Container, image: {source: address, uri: busybox}, command: "echo no luck; exit 3"}\n',
    );
    write(
      'fail.yaml',
      'apiVersion: weft/v1\nkind: Pipeline\nmetadata: {name: fail}\nspec:\n  nodes:\n    - {id: f, component: fail@1.0.0}\n',
    );
    const { code, out } = await weft('run', 'fail.yaml');
    expect(code).toBe(1);
    expect(out.join('\n')).toMatch(/failed \(command-failed, exit code 3, no luck\)/);
  });
});
