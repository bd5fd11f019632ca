import { existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runPlan, taskEvents, textOf } from '../engine.contract.ts';
import { buildPlan, type TaskSketch } from '../plan-builder.ts';
import { isolationNames } from './executor-settings.ts';
import type { LocalEngine } from './local-engine.ts';
import { probeRung } from './probe-isolation.ts';
import { startTestEngine } from './test-engine.ts';

const hostile = [
  'a b',
  '*',
  '$(touch /tmp/never)',
  '`id`',
  "it's",
  '"',
  '\\',
  '',
  '-rf',
  '; echo no',
  'line\nbreak',
  '${HOME}',
  '日本語 🙂',
  '--x=1',
];
const scratch = mkdtempSync(join(tmpdir(), 'weft-rungs-'));
const hadMl = existsSync('/ml');
const working = new Set<string>();

beforeAll(async () => {
  for (const rung of isolationNames) if (await probeRung(rung, scratch)) working.add(rung);
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
  if (!hadMl && existsSync('/ml')) rmdirSync('/ml');
});

describe.each(isolationNames)('a task under %s', (isolation) => {
  let engine: LocalEngine;
  let dataDir: string;
  let end: (() => Promise<void>) | undefined;
  let runId: string;
  let runs = 0;
  beforeAll(async () => {
    if (working.has(isolation)) ({ engine, dataDir, end } = await startTestEngine({ isolation }));
  });
  afterAll(() => end?.());
  beforeEach((context) => {
    if (!working.has(isolation)) context.skip(`${isolation} does not work on this machine`);
    runs += 1;
    runId = `run${runs}`;
  });

  const run = (tasks: readonly TaskSketch[]) => runPlan(engine, tasks, runId);
  const logOf = async (task: string) => textOf((await engine.logs(runId, task, 0, 0)).bytes);
  const stateOf = async (command: string, more: Partial<TaskSketch> = {}) =>
    taskEvents(await run([{ id: 'a', command, ...more }]), 'a').at(-1);

  it('is said to be so', async () => {
    expect((await engine.capabilities()).isolation).toBe(isolation);
    const events = await run([{ id: 'a' }]);
    expect(taskEvents(events, 'a').find((event) => event.state === 'running')).toMatchObject({ isolation });
  });

  it('gets every argument exactly, whatever is in it', async () => {
    const last = await stateOf('for value in "$@"; do printf "<%s>\\n" "$value"; done', { arguments: hostile });
    expect(last).toMatchObject({ state: 'succeeded' });
    expect(await logOf('a')).toBe(hostile.map((value) => `<${value}>\n`).join(''));
  });

  it('starts in its usercode with the code in it, and finds its config', async () => {
    const digest = 'a'.repeat(64);
    mkdirSync(join(dataDir, 'code', digest), { recursive: true });
    writeFileSync(join(dataDir, 'code', digest, 'main.txt'), 'the code\n');
    const command =
      'cat main.txt; [ "$PWD" = "$PAI_WORKING_DIR" ] && echo home; cat "$PAI_CONFIG_DIR/hyperparameters.json"; echo x > main.txt';
    const more: Partial<TaskSketch> = {
      code: { type: 'bundle', digest: `sha256:${digest}` },
      files: { 'hyperparameters.json': '{"epochs": 10}\n' },
    };
    expect(await stateOf(command, more)).toMatchObject({ state: 'succeeded' });
    expect(await logOf('a')).toBe('the code\nhome\n{"epochs": 10}\n');
    runId += 'b';
    expect(await stateOf('cat main.txt', more)).toMatchObject({ state: 'succeeded' });
    expect(await logOf('a')).toBe('the code\n');
  });

  it('reads files, folders and results of others through its variables', async () => {
    mkdirSync(join(dataDir, 'datasets'), { recursive: true });
    mkdirSync(join(dataDir, 'folder'));
    writeFileSync(join(dataDir, 'datasets', 'penguins.json'), 'penguins\n');
    writeFileSync(join(dataDir, 'folder', 'x.csv'), 'folder\n');
    const inputs = {
      data: 'dataset:penguins.json',
      folder: `file:${join(dataDir, 'folder')}`,
      file: `file:${join(dataDir, 'folder', 'x.csv')}`,
      other: 'a.out',
    };
    const command =
      'cat "$PAI_INPUT_DATA" "${PAI_INPUT_FOLDER}x.csv" "$PAI_INPUT_FILE" "${PAI_INPUT_OTHER}y"; basename "$PAI_INPUT_DATA"; echo "$PAI_INPUT_OTHER"';
    await run([
      { id: 'a', command: 'echo made > "${PAI_OUTPUT_OUT}y"', outputs: { out: 'any' } },
      { id: 'b', command, inputs },
    ]);
    const other = isolation === 'paths' ? join(dataDir, `runs/${runId}/b/1/ml/input/data/other/`) : '/ml/input/data/other/';
    expect(await logOf('b')).toBe(`penguins\nfolder\nfolder\nmade\npenguins.json\n${other}\n`);
  });

  it.runIf(isolation !== 'paths')('can’t change what it reads', async () => {
    const command = 'echo bad > "${PAI_INPUT_OTHER}y" || echo refused; ls /ml';
    await run([
      { id: 'a', command: 'echo made > "${PAI_OUTPUT_OUT}y"', outputs: { out: 'any' } },
      { id: 'b', command, inputs: { other: 'a.out' } },
    ]);
    expect(await logOf('b')).toMatch(/refused\ninput\noutput\nusercode\n$|refused\ninput\nusercode\n$/);
    expect(textOf(await (await engine.artifact(runId, 'a', 'out')).read('y'))).toBe('made\n');
  });

  it('finds python, and nothing of the environment around it but what it may', async () => {
    expect(await stateOf('python3 --version && env | cut -d= -f1 | sort | tr "\\n" " "')).toMatchObject({ state: 'succeeded' });
    const [python, names = ''] = (await logOf('a')).split('\n');
    expect(python).toMatch(/^Python 3/);
    const allowed = ['HOME', 'LANG', 'OLDPWD', 'PAI_CONFIG_DIR', 'PAI_WORKING_DIR', 'PATH', 'PWD', 'SHLVL', 'TZ', 'WEFT_ATTEMPT', '_'];
    expect(
      names
        .trim()
        .split(' ')
        .filter((name) => !allowed.includes(name)),
    ).toEqual([]);
  });

  it('is warned about a literal /ml only where there is none', async () => {
    const issues = await engine.check(
      buildPlan([
        { id: 'a', command: 'ls /ml/input' },
        { id: 'b', command: 'ls /html/ml.txt' },
      ]),
    );
    expect(issues.map((issue) => issue.code)).toEqual(isolation === 'paths' ? ['W_ML_LITERAL'] : []);
  });

  it('passes on its exit code, and that of a kill', async () => {
    const events = await run([
      { id: 'a', command: 'exit 7' },
      { id: 'b', command: 'kill -9 $$' },
    ]);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'failed', exitCode: 7, reason: 'command-failed' });
    expect(taskEvents(events, 'b').at(-1)).toMatchObject({ state: 'failed', exitCode: 137, reason: 'killed' });
  });
});
