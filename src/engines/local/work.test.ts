import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyRunView, foldEvents } from '#domain/run/fold.ts';
import { eventsUntilOver, nextEvent, runPlan, taskEvents, textOf } from '../engine.contract.ts';
import { buildPlan } from '../plan-builder.ts';
import type { LocalEngine, LocalEngineOptions } from './local-engine.ts';
import { startTestEngine } from './test-engine.ts';

let engine: LocalEngine;
let dataDir: string;
let end: () => Promise<void>;
async function start(options: Partial<LocalEngineOptions> = {}) {
  ({ engine, dataDir, end } = await startTestEngine(options));
}
beforeEach(() => start());
afterEach(() => end());

const logOf = async (runId: string, task: string) => textOf((await engine.logs(runId, task, 0, 0)).bytes);

describe('outputs with an address of their own', () => {
  it('are published when the task has succeeded, over what was there', async () => {
    const target = join(dataDir, 'published', 'table');
    const task = { id: 'a', outputs: { out: 'any' }, outputUris: { out: `file:${target}` } } as const;
    await runPlan(engine, [{ ...task, command: 'echo 1 > "${PAI_OUTPUT_OUT}x"; exit 1' }], 'failing');
    expect(existsSync(target)).toBe(false);
    await runPlan(engine, [{ ...task, command: 'echo 2 > "${PAI_OUTPUT_OUT}x"; echo > "${PAI_OUTPUT_OUT}old"' }], 'first');
    await runPlan(engine, [{ ...task, command: 'echo 3 > "${PAI_OUTPUT_OUT}x"' }], 'second');
    expect(readFileSync(join(target, 'x'), 'utf8')).toBe('3\n');
    expect(existsSync(join(target, 'old'))).toBe(false);
  });

  it('fail the task if they can’t be published', async () => {
    writeFileSync(join(dataDir, 'file'), '');
    const task = { id: 'a', outputs: { out: 'any' }, outputUris: { out: `file:${join(dataDir, 'file', 'below')}` } } as const;
    expect(taskEvents(await runPlan(engine, [task]), 'a').at(-1)).toMatchObject({ state: 'failed', reason: 'engine-error' });
  });
});

describe('what a task writes beside its outputs', () => {
  it('is named, and does no harm', async () => {
    const command = 'mkdir -p "$PAI_OUTPUT_OUT/../mode1" && touch "$PAI_OUTPUT_OUT/../mode1/x" "$PAI_OUTPUT_OUT/y"';
    const events = await runPlan(engine, [{ id: 'a', command, outputs: { out: 'any' } }]);
    const notes = events.filter((event) => event.type === 'run.note' && event.code === 'W_OUTPUT_UNDECLARED');
    expect(notes).toMatchObject([{ task: 'a', facts: { names: 'mode1' } }]);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'succeeded' });
  });
});

describe('results of an earlier run', () => {
  it('are what a task reads when its own run does not make them', async () => {
    await runPlan(engine, [{ id: 'a', command: 'echo old > "${PAI_OUTPUT_OUT}x"', outputs: { out: 'any' } }], 'first');
    const plan = buildPlan([{ id: 'b', command: 'cat "${PAI_INPUT_IN}x"', inputs: { in: 'a.out' } }]);
    const [task] = plan.tasks;
    if (!task) throw new Error('no task');
    await engine.submit({ runId: 'second', plan: { ...plan, tasks: [{ ...task, dependsOn: [] }] }, reuse: { a: 'first' } });
    await runPlan(engine, [], 'last');
    const events = await runPlan(engine, [], 'second');
    expect(taskEvents(events, 'b').at(-1)).toMatchObject({ state: 'succeeded' });
    expect(await logOf('second', 'b')).toBe('old\n');
  });
});

describe('the CPUs', () => {
  it('are shared: what does not fit waits and says why', async () => {
    await end();
    await start({ cpus: 1 });
    const task = { command: 'sleep 0.2', resources: { machineType: 'big', cpu: 16, memoryGiB: 1, gpu: null } };
    const events = await runPlan(engine, [
      { id: 'a', ...task },
      { id: 'b', ...task },
    ]);
    expect(taskEvents(events, 'b')[0]).toMatchObject({ state: 'queued', reason: 'waiting-for-cpu' });
    const at = (id: string, state: string) =>
      events.findIndex((event) => event.type === 'task.state' && event.task === id && event.state === state);
    expect(at('a', 'succeeded')).toBeLessThan(at('b', 'running'));
    expect(events.at(-1)).toMatchObject({ state: 'succeeded' });
  });

  it('are waited for no more once the run is cancelled', async () => {
    await end();
    await start({ cpus: 1 });
    const task = { command: 'sleep 30', resources: { machineType: 'big', cpu: 16, memoryGiB: 1, gpu: null } };
    const plan = buildPlan([
      { id: 'a', ...task },
      { id: 'b', ...task },
    ]);
    await engine.submit({ runId: 'run', plan, reuse: {} });
    await nextEvent(engine, (event) => event.type === 'task.state' && event.reason === 'waiting-for-cpu');
    await engine.cancel('run');
    const events = (await eventsUntilOver(engine, 'run')).map(({ event }, index) => ({ seq: index + 1, event }));
    const { tasks } = foldEvents(emptyRunView(['a', 'b']), events);
    expect(tasks).toMatchObject({ a: { state: 'cancelled' }, b: { state: 'cancelled', reason: 'run-cancelled' } });
  });

  it('are used together by tasks that fit', async () => {
    const meet = 'echo > "$1/$2"; until [ -e "$1/$3" ]; do sleep 0.02; done';
    const tasks = [
      { id: 'a', command: meet, arguments: [dataDir, 'a', 'b'] },
      { id: 'b', command: meet, arguments: [dataDir, 'b', 'a'] },
    ];
    expect((await runPlan(engine, tasks)).at(-1)).toMatchObject({ state: 'succeeded' });
  });
});

describe('a job of one replica', () => {
  it('has its topology on the loopback, with a port of its own', async () => {
    const replicas = [{ role: 'master', index: 0, environment: { MASTER_ADDR: 'x-master-0' } }];
    const command = 'echo "$RANK $WORLD_SIZE $MASTER_ADDR"; [ "$MASTER_PORT" -lt 32768 ]';
    const events = await runPlan(engine, [{ id: 'a', jobType: 'PyTorch', replicas, command }]);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'succeeded' });
    expect(await logOf('run', 'a')).toBe('0 1 127.0.0.1\n');
  });
});

describe('requirements.txt', () => {
  const digest = 'b'.repeat(64);
  const task = { id: 'a', code: { type: 'bundle', digest }, command: 'python -c "import weft_probe; print(weft_probe.answer)"' } as const;
  const writeCode = (requirements: string) => {
    const code = join(dataDir, 'code', digest);
    mkdirSync(code, { recursive: true });
    writeFileSync(join(code, 'requirements.txt'), requirements);
    writeWheel(code);
  };

  it('is installed once and found by the command', async () => {
    writeCode('--no-index\n./weft_probe-1.0-py3-none-any.whl\n');
    expect(taskEvents(await runPlan(engine, [task, { ...task, id: 'b' }], 'first'), 'a').at(-1)).toMatchObject({ state: 'succeeded' });
    expect(await logOf('first', 'a')).toMatch(/Successfully installed weft-probe-1\.0\n42\n$/);
    await runPlan(engine, [task], 'second');
    expect(await logOf('second', 'a')).toBe('42\n');
  }, 90_000);

  it('that can’t be installed is a failure of its own, with what pip said', async () => {
    writeCode('--no-index\nno-such-package-anywhere\n');
    const last = taskEvents(await runPlan(engine, [task]), 'a').at(-1);
    expect(last).toMatchObject({
      state: 'failed',
      reason: 'requirements-failed',
      message: expect.stringContaining('no-such-package-anywhere'),
    });
    expect(last?.exitCode).toBeUndefined();
  }, 90_000);
});

describe('check', () => {
  it('names what this engine can’t reach, find or do', async () => {
    const replica = { role: 'master', index: 0, environment: {} };
    const plan = buildPlan([
      { id: 'a', inputs: { x: 'oss:bucket/x', y: 'dataset:none.csv', z: 'file:relative' } },
      { id: 'b', outputs: { o: 'any' }, outputUris: { o: 'oss:bucket/o' }, code: { type: 'bundle', digest: 'c'.repeat(64) } },
      {
        id: 'c',
        jobType: 'PyTorch',
        replicas: [replica, { ...replica, role: 'worker' }],
      },
    ]);
    expect((await engine.check(plan)).map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['E_ENGINE_ADDRESS_UNSUPPORTED', 'nodes.a.inputs.x'],
      ['E_ENGINE_INPUT_MISSING', 'nodes.a.inputs.y'],
      ['E_ENGINE_ADDRESS_UNSUPPORTED', 'nodes.a.inputs.z'],
      ['E_ENGINE_CODE_MISSING', 'nodes.b'],
      ['E_ENGINE_ADDRESS_UNSUPPORTED', 'nodes.b.outputs.o'],
      ['E_ENGINE_REPLICAS', 'nodes.c.tuning.nodes'],
    ]);
  });
});

describe('the data directory', () => {
  it('is nobody else’s to read', async () => {
    await runPlan(engine, [{ id: 'a', outputs: { out: 'any' } }]);
    for (const path of ['executor.db', 'executor.log', 'runs', 'runs/run/a/1', 'runs/run/a/1/log']) {
      expect(statSync(join(dataDir, path)).mode & 0o077).toBe(0);
    }
  });
});

/** A wheel of one module, made with Python's own zip: no network, no build tools. */
function writeWheel(directory: string): void {
  const script = `import zipfile, sys
with zipfile.ZipFile(sys.argv[1], 'w') as wheel:
    wheel.writestr('weft_probe.py', 'answer = 42\\n')
    wheel.writestr('weft_probe-1.0.dist-info/METADATA', 'Metadata-Version: 2.1\\nName: weft-probe\\nVersion: 1.0\\n')
    wheel.writestr('weft_probe-1.0.dist-info/WHEEL', 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr('weft_probe-1.0.dist-info/RECORD', '')
`;
  execFileSync('python3', ['-c', script, join(directory, 'weft_probe-1.0-py3-none-any.whl')]);
}
