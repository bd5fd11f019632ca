import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClient, type Client } from '#contract/client.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { copyComponent, twoNodes } from '../http/test-app.ts';

const program = fileURLToPath(new URL('./bare-server.ts', import.meta.url));
let dataDir = '';
let child: ChildProcess | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'weft-durable-'));
});
afterEach(async () => {
  await kill();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
});

async function start(): Promise<Client> {
  const started = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  const [origin] = await once(createInterface({ input: started.stdout }), 'line');
  return createClient({ baseUrl: String(origin), headers: { authorization: `Bearer ${readFileSync(join(dataDir, 'token'), 'utf8')}` } });
}

/** `kill -9` for the executor of this data directory; the tasks that it has started go on. */
function killExecutor(): void {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (const pid of pids.filter((one) => isExecutor(one))) process.kill(Number(pid), 'SIGKILL');
}

function isExecutor(pid: string): boolean {
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return line.includes('executor-main') && line.includes(dataDir);
  } catch {
    return false;
  }
}

async function kill(): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

it('a save that was answered is there after kill -9, ten times', async () => {
  let client = await start();
  const { id } = await client.call('createPipeline', { body: { document: twoNodes('0'), saveId: 'save 0' } });
  const answered = new Map([[1, 'save 0']]);
  let last = 1;
  for (let round = 0; round < 10; round++) {
    const saving = (async () => {
      for (;;) {
        const saveId = `save ${round}.${last}`;
        const saved = await client.call('savePipeline', { params: { id }, ifMatch: last, body: { document: twoNodes(saveId), saveId } });
        last = saved.revision;
        answered.set(last, saveId);
      }
    })().catch(() => undefined);
    await delay(40 + round * 37);
    await kill();
    await saving;
    client = await start();
    for (const [revision, saveId] of answered)
      expect(await client.call('readRevision', { params: { id, revision } })).toMatchObject({
        saveId,
        document: { metadata: { name: revision === 1 ? '0' : saveId } },
      });
    // One save may have been made durable and not answered, in each round.
    const { revision: found } = await client.call('readPipeline', { params: { id } });
    expect(found - last).toBeLessThanOrEqual(1);
    last = found;
  }
  expect(answered.size).toBeGreaterThan(10);
}, 200_000);

it('a run that was answered is there after kill -9, runs each task once, and finishes', async () => {
  const effects = join(dataDir, 'effects');
  const command = `echo "$PAI_OUTPUT_OUT" >> ${effects}; sleep 0.3; echo a > "$PAI_OUTPUT_OUT/data.csv"`;
  const { metadata, spec } = copyComponent();
  const definition: ComponentDefinition = { metadata, spec: { ...spec, execution: { ...spec.execution, command } } };
  let client = await start();
  await client.call('publishComponent', { body: { definition } });
  const { id: pipelineId } = await client.call('createPipeline', { body: { document: twoNodes(), saveId: 's' } });
  for (let round = 0; round < 6; round++) {
    const key = `run ${round}`;
    const run = await client.call('startRun', { body: { pipelineId, revision: 1, key, reuse: false } });
    await delay(round * 150);
    await kill();
    client = await start();
    await vi.waitFor(async () => expect((await client.call('readRun', { params: { id: run.id } })).state).toBe('succeeded'), {
      timeout: 30_000,
      interval: 100,
    });
    expect((await client.call('startRun', { body: { pipelineId, revision: 1, key } })).id).toBe(run.id);
  }
  const started = readFileSync(effects, 'utf8').trimEnd().split('\n');
  expect(started).toHaveLength(12);
  const { items } = await client.call('listRuns', { query: { pipelineId } });
  expect(items.map((run) => [run.state, run.taskCounts])).toEqual(Array.from({ length: 6 }, () => ['succeeded', { succeeded: 2 }]));
}, 200_000);

it.each(['server', 'executor', 'both'] as const)(
  'a resume that was answered goes on after kill -9 of %s: what has succeeded stays, the rest runs once',
  async (victim) => {
    const effects = join(dataDir, 'effects');
    const command = `echo "$PAI_HPS_ROWS" >> ${effects}; sleep 0.2; test "$PAI_HPS_ROWS" != 2 || exit 3; echo a > "$PAI_OUTPUT_OUT/data.csv"`;
    const { metadata, spec } = copyComponent();
    const definition: ComponentDefinition = { metadata, spec: { ...spec, execution: { ...spec.execution, command } } };
    const [a, b] = twoNodes().nodes;
    if (!a || !b) throw new Error('two nodes');
    /** a → b → c, by what each writes into the ledger; a 2 fails. */
    const row = (second: string) => ({
      ...twoNodes(),
      nodes: [
        { ...a, parameters: { rows: '1' } },
        { ...b, parameters: { rows: second } },
        { ...b, id: 'c', parameters: { rows: '3' }, inputs: { in: { from: 'b.out' } } },
      ],
    });
    let client = await start();
    await client.call('publishComponent', { body: { definition } });
    const { id: pipelineId } = await client.call('createPipeline', { body: { document: row('2'), saveId: 's' } });
    await client.call('savePipeline', { params: { id: pipelineId }, ifMatch: 1, body: { document: row('5'), saveId: 'mended' } });
    const untilState = (id: string, state: string) =>
      vi.waitFor(async () => expect((await client.call('readRun', { params: { id } })).state).toBe(state), {
        timeout: 30_000,
        interval: 50,
      });
    const rounds = 5;
    for (let round = 0; round < rounds; round++) {
      const { id } = await client.call('startRun', { body: { pipelineId, revision: 1, key: `run ${round}`, reuse: false } });
      await untilState(id, 'failed');
      const resume = () => client.call('resumeRun', { params: { id }, body: { revision: 2, plan: 2 } });
      await resume();
      await delay(round * 110);
      if (victim !== 'server') killExecutor();
      if (victim !== 'executor') {
        await kill();
        client = await start();
      }
      expect((await resume()).id).toBe(id);
      await untilState(id, 'succeeded');
      const { view } = await client.call('readRun', { params: { id } });
      expect(view.resumes).toHaveLength(1);
      expect(view.tasks).toMatchObject({ a: { attempt: 1, state: 'succeeded' }, b: { state: 'succeeded' }, c: { state: 'succeeded' } });
    }
    const counts = Object.groupBy(readFileSync(effects, 'utf8').trimEnd().split('\n'), (line) => line);
    expect(Object.fromEntries(Object.entries(counts).map(([line, all = []]) => [line, all.length]))).toEqual({
      1: rounds,
      2: rounds,
      3: rounds,
      5: rounds,
    });
  },
  200_000,
);
