import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '#contract/models.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import type { Selection } from '#domain/plan/selection.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { createScriptedEngine } from '#engines/scripted/scripted-engine.ts';
import { copyComponent, createTestApp, type TestApp } from './test-app.ts';

let test: TestApp;
/** Ids of tasks that fail while they are in here. */
let failing: Set<string>;
let keys = 0;
beforeEach(async () => {
  failing = new Set();
  test = createTestApp({
    engine: createScriptedEngine({ script: (task) => ({ queuedMs: 0, runningMs: 1, exitCode: failing.has(task.id) ? 3 : 0 }) }),
  });
  test.start();
  for (const version of ['1.0.0', '1.0.1']) {
    await test.services.storage.insertComponent({
      definition: copyComponent(version),
      builtIn: false,
      createdAt: '2026-01-01T00:00:00.000Z',
    });
  }
});
afterEach(() => test.stop());

/** a → b → c, and a → d. */
function row(changes: Readonly<Record<string, Partial<PipelineNode>>> = {}): PipelineDocument {
  const node = (id: string, from?: string): PipelineNode => ({
    id,
    component: 'copy@1.0.0',
    parameters: {},
    inputs: from === undefined ? {} : { in: { from: `${from}.out` } },
    outputs: {},
    position: { x: 0, y: 0 },
    ...changes[id],
  });
  return { metadata: { name: 'row' }, variables: [], nodes: [node('a'), node('b', 'a'), node('c', 'b'), node('d', 'a')] };
}

async function create(): Promise<string> {
  return (await test.client.call('createPipeline', { body: { document: row(), saveId: 'first' } })).id;
}

async function save(id: string, base: number, document: PipelineDocument): Promise<void> {
  await test.client.call('savePipeline', { params: { id }, ifMatch: base, body: { document, saveId: `on ${base}` } });
}

async function untilOver(id: string): Promise<Run> {
  return vi.waitFor(async () => {
    const run = await test.client.call('readRun', { params: { id } });
    expect(isFinalRunState(run.view.state)).toBe(true);
    return run;
  }, 5000);
}

interface Wish {
  readonly revision?: number;
  readonly selection?: {
    readonly from?: string;
    readonly to?: string;
    readonly only?: string;
    readonly nodes?: string[];
    readonly upstream?: boolean;
  };
  readonly reuse?: boolean;
}

async function run(pipelineId: string, { revision = 1, ...wish }: Wish = {}): Promise<Run> {
  const started = await test.client.call('startRun', { body: { pipelineId, revision, key: `key ${++keys}`, ...wish } });
  return untilOver(started.id);
}

function statesOf({ view }: Run): Record<string, string> {
  return Object.fromEntries(Object.values(view.tasks).map(({ id, state }) => [id, state]));
}

async function preview(id: string, document: PipelineDocument, wish: Omit<Wish, 'revision'> = {}) {
  const { tasks, issues } = await test.client.call('previewRun', { params: { id }, body: { document, ...wish } });
  const texts = tasks.map((task): [string, string] => [
    task.task,
    task.outcome === 'reused' ? 'reused' : task.reasons.map(({ kind, names }) => [kind, ...names].join(' ')).join(', '),
  ]);
  return { tasks: Object.fromEntries(texts), issues: issues.map(({ code, facts }) => [code, facts['node']]) };
}

async function refusal(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.catch((cause: unknown) => cause);
  if (error instanceof AppError) return error;
  throw new Error('was not refused');
}

describe('a run', () => {
  it('takes over what has not changed, and its results are there as if it had made them', async () => {
    const id = await create();
    const first = await run(id);
    await save(id, 1, row({ b: { parameters: { rows: '9' } } }));
    const second = await run(id, { revision: 2 });
    expect(statesOf(second)).toEqual({ a: 'reused', b: 'succeeded', c: 'succeeded', d: 'reused' });
    expect(second.reuse).toEqual({ a: first.id, d: first.id });
    const artifact = await test.client.call('readArtifact', { params: { id: second.id, task: 'a', output: 'out' } });
    expect(artifact.files.length).toBeGreaterThan(0);
    const log = await test.client.call('readLog', { params: { id: second.id, task: 'd' } });
    expect(await log.text()).toContain('copy@1.0.0');
  });

  it('names the run that made a result, however often it was taken over', async () => {
    const id = await create();
    const first = await run(id);
    await run(id);
    expect((await run(id)).reuse).toEqual({ a: first.id, b: first.id, c: first.id, d: first.id });
  });

  it('finds a result again after a change was taken back', async () => {
    const id = await create();
    const first = await run(id);
    await save(id, 1, row({ d: { parameters: { rows: '9' } } }));
    await run(id, { revision: 2 });
    await save(id, 2, row());
    expect((await run(id, { revision: 3 })).reuse).toMatchObject({ d: first.id });
  });

  it('runs everything again where it is asked to', async () => {
    const id = await create();
    await run(id);
    expect(statesOf(await run(id, { reuse: false }))).toEqual({ a: 'succeeded', b: 'succeeded', c: 'succeeded', d: 'succeeded' });
  });

  it('of several nodes runs them and nothing else', async () => {
    const id = await create();
    const first = await run(id);
    const part = await run(id, { selection: { nodes: ['b', 'd'] } });
    expect(statesOf(part)).toEqual({ b: 'succeeded', d: 'succeeded' });
    expect(part.reuse).toEqual({ a: first.id });
    expect(await refusal(run(id, { selection: { nodes: ['b', 'none'] } }))).toMatchObject({ issues: [{ code: 'E_UNKNOWN_NODE' }] });
  });

  it('of a part runs also what is missing before it where it is asked to, and takes over the rest', async () => {
    const id = await create();
    await run(id, { selection: { only: 'a' } });
    const selection = { nodes: ['c', 'd'], upstream: true };
    expect(await preview(id, row(), { selection })).toEqual({ tasks: { a: 'reused', b: 'no-result', c: 'asked', d: 'asked' }, issues: [] });
    expect(statesOf(await run(id, { selection }))).toEqual({ a: 'reused', b: 'succeeded', c: 'succeeded', d: 'succeeded' });
  });

  it('of one node reads results of nodes whose machine is not to be had any more', async () => {
    const id = await create();
    await run(id);
    await save(id, 1, row({ a: { tuning: { machineType: 'gone' } } }));
    const only = await run(id, { revision: 2, selection: { only: 'b' } });
    expect(statesOf(only)).toEqual({ b: 'succeeded' });
    await expect(run(id, { revision: 2, selection: { only: 'a' } })).rejects.toMatchObject({ code: 'E_CHECK_FAILED' });
    // The node before it has changed since, so that there is no result to read.
    await save(id, 2, row({ a: { component: 'copy@1.0.1', tuning: { machineType: 'gone' } } }));
    await expect(run(id, { revision: 3, selection: { only: 'b' } })).rejects.toMatchObject({ issues: [{ code: 'E_RESULT_MISSING' }] });
  });

  it('up to a node takes over what there is', async () => {
    const id = await create();
    await run(id, { selection: { only: 'a' } });
    expect(statesOf(await run(id, { selection: { to: 'c' } }))).toEqual({ a: 'reused', b: 'succeeded', c: 'succeeded' });
  });
});

describe('the preview of a run', () => {
  it('says what would run and why, and starts nothing', async () => {
    const id = await create();
    expect(await preview(id, row())).toEqual({ tasks: { a: 'no-result', b: 'no-result', c: 'no-result', d: 'no-result' }, issues: [] });
    await run(id);
    const changed = row({ b: { parameters: { rows: '9' } }, d: { component: 'copy@1.0.1' } });
    expect(await preview(id, changed)).toEqual({
      tasks: { a: 'reused', b: 'parameters rows', c: 'upstream b', d: 'component copy@1.0.0 copy@1.0.1' },
      issues: [],
    });
    expect((await test.client.call('listRuns')).items).toHaveLength(1);
  });

  it('of a part says of what it reads from outside that the code there may have moved on', async () => {
    const id = await create();
    for (const [version, revision] of [
      ['2.0.0', {}],
      ['2.0.1', { commit: 'f'.repeat(40) }],
    ] as const) {
      const definition = copyComponent(version);
      const code = { type: 'git' as const, url: 'https://example.org/x.git', branch: 'main', ...revision };
      const spec = { ...definition.spec, execution: { ...definition.spec.execution, code } };
      await test.services.storage.insertComponent({
        definition: { ...definition, spec },
        builtIn: false,
        createdAt: '2026-01-01T00:00:00.000Z',
      });
    }
    const moving = row({ a: { component: 'copy@2.0.0' } });
    await save(id, 1, moving);
    await run(id, { revision: 2 });
    expect((await preview(id, moving, { selection: { from: 'b' } })).issues).toEqual([['W_RESULT_MOVING', 'a']]);
    const fixed = row({ a: { component: 'copy@2.0.1' } });
    await save(id, 2, fixed);
    await run(id, { revision: 3 });
    expect((await preview(id, fixed, { selection: { from: 'b' } })).issues).toEqual([]);
  });

  it('is of a part, or without reusing, as the run would be', async () => {
    const id = await create();
    const missing = await preview(id, row(), { selection: { from: 'b' } });
    expect(missing).toEqual({ tasks: { b: 'asked', c: 'no-result' }, issues: [['E_RESULT_MISSING', 'a']] });
    await run(id);
    expect(await preview(id, row(), { selection: { from: 'b' } })).toEqual({ tasks: { b: 'asked', c: 'upstream b' }, issues: [] });
    expect((await preview(id, row(), { reuse: false })).tasks).toEqual({ a: 'asked', b: 'asked', c: 'asked', d: 'asked' });
  });

  it.each<Selection & Wish['selection']>([{}, { from: 'b' }, { to: 'b' }, { only: 'b' }, { nodes: ['a', 'c'] }])(
    'comes true when %o is run',
    async (selection) => {
      const id = await create();
      await run(id);
      const changed = row({ c: { parameters: { rows: '9' } } });
      await save(id, 1, changed);
      const said = await preview(id, changed, { selection });
      const made = statesOf(await run(id, { revision: 2, selection }));
      const expected = Object.entries(said.tasks).map(([task, why]) => [task, why === 'reused' ? 'reused' : 'succeeded']);
      expect(made).toEqual(Object.fromEntries(expected));
    },
  );

  it('is refused with the problems of the pipeline', async () => {
    const id = await create();
    const wrong = row({ a: { parameters: { rows: 'many' } } });
    expect(await refusal(preview(id, wrong))).toMatchObject({ code: 'E_CHECK_FAILED' });
  });
});

describe('going on with a run', () => {
  const resume = (id: string, revision: number, plan = 2) => test.client.call('resumeRun', { params: { id }, body: { revision, plan } });

  /** A run in which `b` has failed. */
  async function failed(): Promise<{ id: string; run: Run }> {
    const id = await create();
    failing = new Set(['b']);
    const made = await run(id);
    expect(statesOf(made)).toEqual({ a: 'succeeded', b: 'failed', c: 'skipped', d: 'succeeded' });
    failing = new Set();
    return { id, run: made };
  }

  it('keeps what has succeeded and runs the rest with the changes', async () => {
    const { id, run: before } = await failed();
    const mended = row({ b: { component: 'copy@1.0.1', parameters: { rows: '5' } } });
    await save(id, 1, mended);
    const accepted = await resume(before.id, 2);
    expect(accepted).toMatchObject({ id: before.id, revision: 2, document: mended });
    const after = await untilOver(before.id);
    expect(after.view).toMatchObject({ state: 'succeeded', resumes: [{ plan: 2, waiting: ['b', 'c'] }] });
    expect(Object.values(after.view.tasks).map((task) => [task.id, task.state, task.attempt])).toEqual([
      ['a', 'succeeded', 1],
      ['b', 'succeeded', 2],
      ['d', 'succeeded', 1],
      ['c', 'succeeded', 1],
    ]);
    expect(after.view.tasks['a']).toEqual(before.view.tasks['a']);
    const { items } = await test.client.call('listResumes', { params: { id: before.id } });
    expect(items).toMatchObject([
      {
        plan: 2,
        revision: 2,
        revisionBefore: 1,
        changed: [{ task: 'b', reasons: [{ kind: 'component', names: ['copy@1.0.0', 'copy@1.0.1'] }] }],
        added: [],
        removed: [],
      },
    ]);
    expect((await test.client.call('listRuns')).items).toHaveLength(1);
  });

  it('needs no change where what failed may succeed the next time', async () => {
    const { run: before } = await failed();
    await resume(before.id, 1);
    expect((await untilOver(before.id)).view.state).toBe('succeeded');
  });

  it('happens once for one number, and tells who comes too late', async () => {
    const { id, run: before } = await failed();
    await Promise.all([resume(before.id, 1), resume(before.id, 1), resume(before.id, 1)]);
    const after = await untilOver(before.id);
    expect(after.view.resumes).toHaveLength(1);
    expect(after.view.tasks['b']?.attempt).toBe(2);
    await resume(before.id, 1);
    await save(id, 1, row({ b: { parameters: { rows: '5' } } }));
    expect(await refusal(resume(before.id, 2))).toMatchObject({ code: 'E_RUN_RESUMED', status: 409 });
    expect(await refusal(resume(before.id, 2, 3))).toMatchObject({ code: 'E_RUN_SUCCEEDED', status: 409 });
  });

  it('may fail again, and go on again', async () => {
    const { run: before } = await failed();
    failing = new Set(['b', 'c']);
    await resume(before.id, 1);
    expect(statesOf(await untilOver(before.id))).toMatchObject({ b: 'failed', c: 'skipped' });
    failing = new Set(['c']);
    await resume(before.id, 1, 3);
    expect(statesOf(await untilOver(before.id))).toMatchObject({ b: 'succeeded', c: 'failed' });
    failing = new Set();
    await resume(before.id, 1, 4);
    const after = await untilOver(before.id);
    expect(after.view).toMatchObject({ state: 'succeeded', tasks: { a: { attempt: 1 }, b: { attempt: 3 }, c: { attempt: 2 } } });
    expect((await test.client.call('listResumes', { params: { id: before.id } })).items.map(({ plan }) => plan)).toEqual([2, 3, 4]);
  });

  it('is refused where a change reaches what has succeeded, which a new run takes into account', async () => {
    const { id, run: before } = await failed();
    await save(id, 1, row({ a: { label: 'Start', parameters: { rows: '9' } } }));
    expect(await refusal(resume(before.id, 2))).toMatchObject({
      code: 'E_CHECK_FAILED',
      issues: [{ code: 'E_RESUME_CHANGED', path: ['nodes', 'a'], facts: { node: 'Start' } }],
    });
    await save(id, 2, { ...row(), nodes: row().nodes.filter((node) => node.id !== 'd') });
    expect(await refusal(resume(before.id, 3))).toMatchObject({ issues: [{ code: 'E_RESUME_REMOVED', facts: { node: 'copy' } }] });
    expect((await test.client.call('readRun', { params: { id: before.id } })).view).toEqual(before.view);
  });

  it('is refused with the problems of the pipeline', async () => {
    const { id, run: before } = await failed();
    await save(id, 1, row({ b: { parameters: { rows: 'many' } } }));
    expect(await refusal(resume(before.id, 2))).toMatchObject({ code: 'E_CHECK_FAILED' });
  });

  it('takes in nodes put in between, and leaves out what was taken away', async () => {
    const { id, run: before } = await failed();
    const [a, , c, d] = row().nodes;
    if (!a || !c || !d) throw new Error('four nodes');
    const added: PipelineNode = { ...c, id: 'new', inputs: { in: { from: 'a.out' } } };
    await save(id, 1, { ...row(), nodes: [a, added, { ...c, inputs: { in: { from: 'new.out' } } }, d] });
    await resume(before.id, 2);
    expect(statesOf(await untilOver(before.id))).toEqual({ a: 'succeeded', new: 'succeeded', c: 'succeeded', d: 'succeeded' });
  });

  it('of a part stays with that part', async () => {
    const { id } = await failed();
    failing = new Set(['b']);
    const part = await run(id, { selection: { only: 'b' } });
    expect(statesOf(part)).toEqual({ b: 'failed' });
    failing = new Set();
    await resume(part.id, 1);
    expect(statesOf(await untilOver(part.id))).toEqual({ b: 'succeeded' });
  });

  it('is told to followers that stand where the run had ended', async () => {
    const { run: before } = await failed();
    await resume(before.id, 1);
    await untilOver(before.id);
    const events = await test.services.storage.readRunEvents(before.id, before.view.seq, 100);
    expect(events[0]).toMatchObject({ seq: before.view.seq + 1, event: { type: 'run.resumed', plan: 2 } });
    expect(events.at(-1)).toMatchObject({ event: { type: 'run.state', state: 'succeeded' } });
  });
});
