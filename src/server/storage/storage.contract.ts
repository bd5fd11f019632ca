import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { emptyRunView, foldEvents } from '#domain/run/fold.ts';
import type { EngineEvent } from '#domain/run/run-event.ts';
import type { RunProgress, Storage, StoredRun } from './storage.ts';

const at = '2026-01-02T03:04:05.000Z';

function component(name: string, version = '1.0.0', command = 'true') {
  const definition: ComponentDefinition = {
    metadata: { name, version },
    spec: {
      execution: { jobType: 'Container', image: { source: 'official', uri: 'weft/builtin:1' }, command },
      inputs: [],
      outputs: [],
      parameters: [],
    },
  };
  return { definition, builtIn: false, createdAt: at };
}

function document(name: string): PipelineDocument {
  return {
    metadata: { name },
    variables: [],
    nodes: [{ id: 'a', component: 'x@1.0.0', parameters: { constructor: '1' }, inputs: {}, outputs: {}, position: { x: 0.5, y: -1 } }],
  };
}

function run(id: string, key: string, pipelineId: string): StoredRun {
  const plan = { apiVersion: 'weft/v1', kind: 'RunPlan', pipeline: { name: 'p' }, tasks: [], hash: 'h' } as const;
  const document_ = document('p');
  return {
    id,
    key,
    pipelineId,
    pipelineName: 'p',
    revision: 1,
    createdAt: at,
    document: document_,
    plan: { ...plan, tasks: [] },
    reuse: { b: 'other' },
    view: emptyRunView(['a']),
  };
}

function progress(of: StoredRun, ...told: EngineEvent[]): RunProgress {
  const events = told.map((event, index) => ({ seq: of.view.seq + index + 1, event }));
  return { runId: of.id, after: of.view.seq, events, view: foldEvents(of.view, events) };
}

/** What every storage must do. */
export function describeStorage(name: string, open: () => Promise<Storage>): void {
  describe(`the ${name} storage`, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await open();
    });
    afterEach(() => storage.close());

    const changes = async () =>
      (await storage.readChanges(0, 1000)).map(({ what, id, revision }) => [what, id, ...(revision === undefined ? [] : [revision])]);
    const createPipeline = (id: string, saveId = `first of ${id}`) =>
      storage.createPipeline({ id, saveId, updatedAt: at, format: documentFormat, document: document(id) });

    it('keeps component versions as they were published', async () => {
      expect(await storage.insertComponent(component('a'))).toBe('inserted');
      expect(await storage.insertComponent(component('a', '1.1.0'))).toBe('inserted');
      expect(await storage.insertComponent(component('a', '1.0.0', 'false'))).toBe('exists');
      expect(await storage.readComponent('a', '1.0.0')).toEqual(component('a'));
      expect(await storage.readComponent('a', '9.0.0')).toBeNull();
      expect((await storage.listComponents()).map(({ definition }) => definition.metadata.version)).toEqual(['1.0.0', '1.1.0']);
    });

    it('takes names that differ only in case for one', async () => {
      await storage.insertComponent(component('Train'));
      expect(await storage.insertComponent(component('train', '2.0.0'))).toBe('name-taken');
      expect(await storage.listComponents()).toHaveLength(1);
    });

    it('lets only one of two that publish at once win', async () => {
      const outcomes = await Promise.all([
        storage.insertComponent(component('a')),
        storage.insertComponent(component('A')),
        storage.insertComponent(component('a')),
      ]);
      expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
    });

    it('marks a version as deprecated, with the reason', async () => {
      await storage.insertComponent(component('a'));
      expect(await storage.deprecateComponent('a', '9.0.0', 'why')).toBeNull();
      expect(await storage.deprecateComponent('a', '1.0.0', 'slow')).toEqual({ ...component('a'), deprecated: 'slow' });
      await storage.deprecateComponent('a', '1.0.0', 'wrong');
      expect(await storage.listComponents()).toEqual([{ ...component('a'), deprecated: 'wrong' }]);
    });

    it('knows which pipelines and runs use a component, by version', async () => {
      const [node] = document('x').nodes;
      const uses = (name: string, ...refs: string[]): PipelineDocument => ({
        ...document(name),
        nodes: node === undefined ? [] : refs.map((ref, index) => ({ ...node, id: `n${index}`, component: ref })),
      });
      const create = (id: string, ...refs: string[]) =>
        storage.createPipeline({ id, saveId: id, updatedAt: at, format: documentFormat, document: uses(`name of ${id}`, ...refs) });
      await create('p', 'x@1.0.0', 'x@2.0.0', 'x@1.0.0', 'xx@1.0.0', 'X@1.0.0', 'not a reference');
      await create('old', 'x@1.0.0');
      await storage.saveRevision({
        id: 'old',
        base: 1,
        saveId: 's',
        updatedAt: at,
        format: documentFormat,
        document: uses('without', 'y@1.0.0'),
      });
      await create('gone', 'x@1.0.0');
      await storage.removePipeline('gone', at);
      await storage.insertRun({ ...run('r1', 'k1', 'gone'), document: uses('name of gone', 'x@1.0.0') });
      await storage.insertRun({ ...run('r2', 'k2', 'draft:d'), document: uses('tried', 'x@3.0.0') });
      expect(await storage.readUsage('x')).toEqual({
        pipelines: [
          { id: 'p', name: 'name of p', version: '1.0.0', nodes: ['n0', 'n2'] },
          { id: 'p', name: 'name of p', version: '2.0.0', nodes: ['n1'] },
        ],
        runs: [{ id: 'r1', pipelineName: 'p', version: '1.0.0', state: 'queued', createdAt: at }],
      });
      expect(await storage.readUsage('%')).toEqual({ pipelines: [], runs: [] });
    });

    it('removes a version that nothing uses, and frees the name after the last', async () => {
      await storage.insertComponent(component('x'));
      await storage.insertComponent(component('x', '2.0.0'));
      await createPipeline('p');
      expect(await storage.removeComponent('x', '3.0.0')).toBe('missing');
      expect(await storage.removeComponent('x', '1.0.0')).toBe('used');
      expect(await storage.removeComponent('x', '2.0.0')).toBe('removed');
      expect(await storage.insertComponent(component('X'))).toBe('name-taken');
      await storage.removePipeline('p', at);
      expect(await storage.removeComponent('x', '1.0.0')).toBe('removed');
      expect(await storage.listComponents()).toEqual([]);
      expect(await storage.insertComponent(component('X'))).toBe('inserted');
    });

    describe('keeps drafts', () => {
      const draft = { id: 'd', saveId: 's1', updatedAt: at, definition: { metadata: { name: 'n' } }, imported: true, basedOn: 'a@1.0.0' };
      const save = (base: number, saveId: string, name: string) =>
        storage.saveDraft({ id: 'd', base, saveId, updatedAt: at, definition: { metadata: { name } } });

      it('as they were typed, last changed first', async () => {
        expect(await storage.createDraft(draft)).toEqual({ ...draft, revision: 1 });
        await storage.createDraft({ ...draft, id: 'e', saveId: 'of e', definition: {}, imported: false, basedOn: null });
        expect((await storage.listDrafts()).map(({ id }) => id)).toEqual(['e', 'd']);
        expect(await save(1, 's2', '')).toMatchObject({ kind: 'saved', draft: { revision: 2, imported: true, basedOn: 'a@1.0.0' } });
        expect(await storage.readDraft('d')).toEqual({ ...draft, revision: 2, saveId: 's2', definition: { metadata: { name: '' } } });
        expect((await storage.listDrafts()).map(({ id }) => id)).toEqual(['d', 'e']);
        expect(await storage.readDraft('none')).toBeNull();
        expect(await changes()).toEqual([
          ['draft', 'd', 1],
          ['draft', 'e', 1],
          ['draft', 'd', 2],
        ]);
      });

      it('and begins one for a begin that is sent again, also after a save', async () => {
        await storage.createDraft(draft);
        await save(1, 's2', 'later');
        expect(await storage.createDraft({ ...draft, id: 'other' })).toMatchObject({ id: 'd', revision: 2 });
        expect(await storage.createDraft({ ...draft, id: 'other', definition: {} })).toMatchObject({ id: 'other' });
      });

      it('and lets one of two who save at once win', async () => {
        await storage.createDraft(draft);
        const outcomes = await Promise.all([save(1, 'mine', 'mine'), save(1, 'theirs', 'theirs')]);
        expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
        const winner = await storage.readDraft('d');
        expect(outcomes).toContainEqual({ kind: 'conflict', current: winner });
        expect(await save(1, winner?.saveId ?? '', winner?.saveId ?? '')).toEqual({ kind: 'replayed', draft: winner });
        expect(await storage.saveDraft({ ...draft, id: 'none', base: 1 })).toEqual({ kind: 'missing' });
      });

      it('until they are removed, if need be only in the revision that was seen', async () => {
        await storage.createDraft(draft);
        await save(1, 's2', 'changed');
        expect(await storage.removeDraft('d', 1)).toBe(false);
        expect(await storage.removeDraft('d', 2)).toBe(true);
        expect(await storage.removeDraft('d')).toBe(false);
        expect(await storage.listDrafts()).toEqual([]);
      });

      it('apart from the runs that try them, whose documents nobody else has', async () => {
        const first = await storage.insertRun({ ...run('r1', 'k1', 'draft:d'), document: document('first') });
        const second = await storage.insertRun({ ...run('r2', 'k2', 'draft:d'), document: document('second') });
        expect([first.run.revision, second.run.revision]).toEqual([1, 2]);
        expect((await storage.insertRun(run('r3', 'k1', 'draft:d'))).run).toEqual(first.run);
        expect((await storage.readRun('r1'))?.document).toEqual(document('first'));
        expect((await storage.readRun('r2'))?.document).toEqual(document('second'));
        expect((await storage.listRuns({ limit: 5, pipelineId: 'draft:d' })).map(({ id }) => id)).toEqual(['r2', 'r1']);
        expect(await storage.readPipeline('draft:d')).toBeNull();
        expect(await storage.listPipelines()).toEqual([]);
      });
    });

    it('brings built-in components up to date and keeps their first date', async () => {
      await storage.putBuiltIns([{ ...component('sql'), builtIn: true }]);
      await storage.putBuiltIns([{ ...component('sql', '1.0.0', 'false'), builtIn: true, createdAt: '2027-01-01T00:00:00.000Z' }]);
      expect(await storage.readComponent('sql', '1.0.0')).toEqual({ ...component('sql', '1.0.0', 'false'), builtIn: true });
    });

    it('keeps every revision of a pipeline', async () => {
      await createPipeline('p');
      const saved = await storage.saveRevision({
        id: 'p',
        base: 1,
        saveId: 's2',
        updatedAt: at,
        format: documentFormat,
        document: document('renamed'),
      });
      expect(saved).toMatchObject({ kind: 'saved', pipeline: { revision: 2, saveId: 's2' } });
      expect((await storage.readPipeline('p'))?.document).toEqual(document('renamed'));
      expect((await storage.readRevision('p', 1))?.document).toEqual(document('p'));
      expect(await storage.readRevision('p', 3)).toBeNull();
    });

    it('refuses a save that is not on top of the newest revision, and says what is', async () => {
      await createPipeline('p');
      await storage.saveRevision({
        id: 'p',
        base: 1,
        saveId: 'theirs',
        updatedAt: at,
        format: documentFormat,
        document: document('theirs'),
      });
      const outcome = await storage.saveRevision({
        id: 'p',
        base: 1,
        saveId: 'mine',
        updatedAt: at,
        format: documentFormat,
        document: document('mine'),
      });
      expect(outcome).toMatchObject({ kind: 'conflict', current: { revision: 2, saveId: 'theirs' } });
      expect(
        await storage.saveRevision({ id: 'none', base: 1, saveId: 'x', updatedAt: at, format: documentFormat, document: document('x') }),
      ).toEqual({
        kind: 'missing',
      });
    });

    it('answers a save that is sent again as before, also after a later one, but not with other content', async () => {
      await createPipeline('p');
      const save = { id: 'p', base: 1, saveId: 's2', updatedAt: at, format: documentFormat, document: document('two') };
      await storage.saveRevision(save);
      expect(await storage.saveRevision(save)).toMatchObject({ kind: 'replayed', pipeline: { revision: 2 } });
      await storage.saveRevision({ ...save, base: 2, saveId: 's3' });
      expect(await storage.saveRevision(save)).toMatchObject({ kind: 'replayed', pipeline: { revision: 2 } });
      expect(await storage.saveRevision({ ...save, document: document('other') })).toMatchObject({ kind: 'conflict' });
      expect(await storage.readRevision('p', 4)).toBeNull();
    });

    it('creates one pipeline for a create that is sent again', async () => {
      await createPipeline('p', 'same');
      const again = await storage.createPipeline({
        id: 'q',
        saveId: 'same',
        updatedAt: at,
        format: documentFormat,
        document: document('p'),
      });
      expect(again.id).toBe('p');
      expect(await storage.listPipelines()).toHaveLength(1);
    });

    it('lets one of many saves at once win', async () => {
      await createPipeline('p');
      const save = (index: number) =>
        storage.saveRevision({
          id: 'p',
          base: 1,
          saveId: `s${index}`,
          updatedAt: at,
          format: documentFormat,
          document: document(`d${index}`),
        });
      const outcomes = await Promise.all([0, 1, 2, 3, 4].map(save));
      expect(outcomes.map((outcome) => outcome.kind).toSorted()).toEqual(['conflict', 'conflict', 'conflict', 'conflict', 'saved']);
    });

    it('lists pipelines last changed first and forgets removed ones, but not their revisions', async () => {
      await createPipeline('p');
      await createPipeline('q');
      await storage.saveRevision({ id: 'p', base: 1, saveId: 's', updatedAt: at, format: documentFormat, document: document('p') });
      expect((await storage.listPipelines()).map((pipeline) => pipeline.id)).toEqual(['p', 'q']);
      expect(await storage.removePipeline('p', at)).toBe(true);
      expect(await storage.removePipeline('p', at)).toBe(false);
      expect(await storage.readPipeline('p')).toBeNull();
      expect(await storage.readRevision('p', 1)).not.toBeNull();
      expect(
        await storage.saveRevision({ id: 'p', base: 2, saveId: 't', updatedAt: at, format: documentFormat, document: document('p') }),
      ).toEqual({
        kind: 'missing',
      });
    });

    it('lists revisions newest first, by page, and snapshots alone', async () => {
      await createPipeline('p');
      for (const base of [1, 2, 3])
        await storage.saveRevision({ id: 'p', base, saveId: `s${base}`, updatedAt: at, format: documentFormat, document: document('p') });
      const list = async (filter: Partial<Parameters<Storage['listRevisions']>[1]> = {}) =>
        (await storage.listRevisions('p', { named: false, limit: 10, ...filter })).map(({ revision, name }) => [revision, name]);
      expect(await storage.nameRevision('p', 2, 'baseline')).toEqual({ revision: 2, updatedAt: at, name: 'baseline' });
      await storage.nameRevision('p', 4, 'wrong');
      await storage.nameRevision('p', 4, 'best');
      expect(await list()).toEqual([
        [4, 'best'],
        [3, null],
        [2, 'baseline'],
        [1, null],
      ]);
      expect(await list({ before: 4, limit: 2 })).toEqual([
        [3, null],
        [2, 'baseline'],
      ]);
      expect(await list({ named: true })).toEqual([
        [4, 'best'],
        [2, 'baseline'],
      ]);
      expect(await storage.nameRevision('p', 4, null)).toEqual({ revision: 4, updatedAt: at, name: null });
      expect(await list({ named: true })).toEqual([[2, 'baseline']]);
      expect((await changes()).at(-1)).toEqual(['pipeline', 'p']);
    });

    it('keeps a document aside: a named revision below the newest one, which stays what the pipeline is', async () => {
      await createPipeline('p');
      await storage.saveRevision({
        id: 'p',
        base: 1,
        saveId: 'theirs',
        updatedAt: at,
        format: documentFormat,
        document: document('theirs'),
      });
      const later = '2026-01-02T03:05:00.000Z';
      const aside = { id: 'p', saveId: 'mine', updatedAt: later, format: documentFormat, document: document('mine'), name: 'Mine' };
      const newest = { id: 'p', revision: 4, saveId: 'theirs', updatedAt: later, format: documentFormat, document: document('theirs') };
      expect(await storage.keepAside(aside)).toEqual(newest);
      expect(await storage.keepAside(aside)).toEqual(newest);
      expect(await storage.readPipeline('p')).toEqual(newest);
      expect((await storage.readRevision('p', 3))?.document).toEqual(document('mine'));
      expect((await storage.listRevisions('p', { named: false, limit: 2 })).map(({ revision, name }) => [revision, name])).toEqual([
        [4, null],
        [3, 'Mine'],
      ]);
      expect((await changes()).at(-1)).toEqual(['pipeline', 'p', 4]);
      expect(await storage.saveRevision({ ...newest, base: 4, saveId: 'next' })).toMatchObject({
        kind: 'saved',
        pipeline: { revision: 5 },
      });
      expect(await storage.keepAside({ ...aside, document: document('other') })).toMatchObject({ revision: 7, saveId: 'next' });
      expect(await storage.keepAside({ ...aside, id: 'none' })).toBeNull();
      await storage.removePipeline('p', at);
      expect(await storage.keepAside(aside)).toBeNull();
    });

    it('names no revision that is not there', async () => {
      await createPipeline('p');
      expect(await storage.nameRevision('p', 2, 'x')).toBeNull();
      expect(await storage.nameRevision('q', 1, 'x')).toBeNull();
      await storage.removePipeline('p', at);
      expect(await storage.nameRevision('p', 1, 'x')).toBeNull();
    });

    it('gives a document of a newer format with everything that is not known in it', async () => {
      const [node] = document('p').nodes;
      const newer = { ...document('p'), nodes: [{ ...node, glow: { deep: [1] } }], moods: ['calm'] };
      const made = { id: 'p', saveId: 's', updatedAt: at, format: documentFormat + 1, document: newer as unknown as PipelineDocument };
      await storage.createPipeline(made);
      expect(await storage.readPipeline('p')).toEqual({ ...made, revision: 1 });
    });

    it('makes one run of one key', async () => {
      await createPipeline('p');
      const first = await storage.insertRun(run('r1', 'key', 'p'));
      const second = await storage.insertRun(run('r2', 'key', 'p'));
      expect(first).toEqual({ run: run('r1', 'key', 'p'), inserted: true });
      expect(second).toEqual({ run: run('r1', 'key', 'p'), inserted: false });
      expect(await storage.readRun('r1')).toEqual(run('r1', 'key', 'p'));
      expect(await storage.readRun('r2')).toBeNull();
      expect(await storage.readRunByKey('key')).toEqual(run('r1', 'key', 'p'));
    });

    it('lists runs newest first, by page, pipeline and state', async () => {
      await createPipeline('p');
      await createPipeline('q');
      for (const [id, pipeline] of [
        ['r1', 'p'],
        ['r2', 'q'],
        ['r3', 'p'],
      ] as const)
        await storage.insertRun(run(id, id, pipeline));
      const ids = async (filter: Parameters<Storage['listRuns']>[0]) => (await storage.listRuns(filter)).map(({ id }) => id);
      expect(await ids({ limit: 10 })).toEqual(['r3', 'r2', 'r1']);
      expect(await ids({ limit: 1, before: 'r3' })).toEqual(['r2']);
      expect(await ids({ limit: 10, before: 'nothing' })).toEqual([]);
      expect(await ids({ limit: 10, pipelineId: 'p' })).toEqual(['r3', 'r1']);
      expect(await ids({ limit: 10, state: 'succeeded' })).toEqual([]);
      expect((await storage.lastRuns()).map(({ id }) => id).toSorted()).toEqual(['r2', 'r3']);
    });

    it('appends events with view and cursor, all or nothing', async () => {
      await createPipeline('p');
      const { run: one } = await storage.insertRun(run('r1', 'k1', 'p'));
      const { run: two } = await storage.insertRun(run('r2', 'k2', 'p'));
      const running: EngineEvent = { type: 'run.state', at, state: 'running' };
      const started: EngineEvent = { type: 'task.state', at, task: 'a', attempt: 1, state: 'running' };
      expect(await storage.appendRunEvents({ runs: [progress(one, running, started)], cursor: { engine: 'local', seq: 7 } })).toBe(true);
      expect(await storage.readRunPosition('r1')).toEqual({ state: 'running', seq: 2 });
      expect(await storage.readRunEvents('r1', 0, 10)).toEqual([
        { seq: 1, event: running },
        { seq: 2, event: started },
      ]);
      expect(await storage.readRunEvents('r1', 1, 10)).toEqual([{ seq: 2, event: started }]);
      expect((await storage.readRun('r1'))?.view.tasks['a']?.state).toBe('running');
      expect((await storage.listRuns({ limit: 5 })).at(-1)).toMatchObject({ state: 'running', startedAt: at, taskCounts: { running: 1 } });

      expect(
        await storage.appendRunEvents({ runs: [progress(two, running), progress(one, running)], cursor: { engine: 'local', seq: 9 } }),
      ).toBe(false);
      expect(await storage.readCursor('local')).toBe(7);
      expect(await storage.readRunPosition('r2')).toEqual({ state: 'queued', seq: 0 });
    });

    describe('results', () => {
      const made = (of: StoredRun, task: string, cacheKey: string) => ({
        ...progress(of, { type: 'task.state', at, task, attempt: 1, state: 'succeeded' }),
        results: [{ task, cacheKey, madeAt: at }],
      });
      const found = async (...wanted: [task: string, cacheKey: string][]) => {
        const results = await storage.findResults(
          'p',
          wanted.map(([task, cacheKey]) => ({ task, cacheKey })),
        );
        expect(results.every(({ madeAt }) => madeAt === at)).toBe(true);
        return Object.fromEntries(results.map(({ task, cacheKey, runId }) => [task, `${cacheKey} of ${runId}`]));
      };

      beforeEach(async () => {
        await createPipeline('p');
        await createPipeline('other');
        for (const [id, pipeline, key] of [
          ['r1', 'p', 'k1'],
          ['r2', 'p', 'k2'],
          ['r3', 'p', 'k1'],
          ['r4', 'p', 'k3'],
          ['r5', 'other', 'k9'],
        ] as const) {
          const { run: one } = await storage.insertRun(run(id, id, pipeline));
          await storage.appendRunEvents({ runs: [made(one, 'a', key)] });
        }
      });

      it('are found by their key, the newest first', async () => {
        expect(await found(['a', 'k1'])).toEqual({ a: 'k1 of r3' });
        expect(await found(['a', 'k2'])).toEqual({ a: 'k2 of r2' });
      });

      it('are the newest of all where none has the key', async () => {
        expect(await found(['a', 'k9'], ['b', 'k1'])).toEqual({ a: 'k3 of r4' });
        expect(await found()).toEqual({});
      });
    });

    it('goes on with a run under another plan and keeps the one before', async () => {
      await createPipeline('p');
      await storage.saveRevision({ id: 'p', base: 1, saveId: 's', updatedAt: at, format: 1, document: document('p, mended') });
      const { run: one } = await storage.insertRun(run('r1', 'k1', 'p'));
      await storage.appendRunEvents({ runs: [progress(one, { type: 'run.state', at, state: 'failed' })] });
      const failed = (await storage.readRun('r1')) ?? one;
      const resumed: EngineEvent = { type: 'run.resumed', at, plan: 2, waiting: ['a'], removed: [] };
      const next = { ...progress(failed, resumed), revision: 2, plan: { ...one.plan, hash: 'other' }, reuse: { c: 'r0' } };
      expect(await storage.resumeRun({ ...next, after: 0 })).toBe(false);
      expect(await storage.readRunPlans('r1')).toEqual([]);
      expect(await storage.resumeRun(next)).toBe(true);
      expect(await storage.resumeRun(next)).toBe(false);
      expect(await storage.readRun('r1')).toMatchObject({
        revision: 2,
        document: document('p, mended'),
        plan: { hash: 'other' },
        reuse: { c: 'r0' },
        view: { state: 'queued', seq: 2, resumes: [{ plan: 2, at, waiting: ['a'] }] },
      });
      expect(await storage.readRunPlans('r1')).toEqual([{ number: 1, revision: 1, plan: one.plan }]);
      expect(await storage.listUnfinishedRunIds()).toEqual(['r1']);
      expect(await storage.readRunEvents('r1', 1, 10)).toEqual([{ seq: 2, event: resumed }]);
    });

    it('knows which runs are not finished', async () => {
      await createPipeline('p');
      const { run: one } = await storage.insertRun(run('r1', 'k1', 'p'));
      await storage.insertRun(run('r2', 'k2', 'p'));
      await storage.appendRunEvents({ runs: [progress(one, { type: 'run.state', at, state: 'cancelled' })] });
      expect(await storage.listUnfinishedRunIds()).toEqual(['r2']);
    });

    it('puts aside what can’t be applied', async () => {
      const odd = { seq: 3, runId: 'r', record: '{}', reason: 'odd' };
      await storage.appendRunEvents({ runs: [], cursor: { engine: 'local', seq: 3 }, quarantined: [odd] });
      expect(await storage.listQuarantined()).toEqual([odd]);
      expect(await storage.readCursor('local')).toBe(3);
      expect(await storage.readCursor('kubernetes')).toBe(0);
    });

    it('keeps datasets by name without case', async () => {
      const dataset = { name: 'penguins.json', bytes: 12, createdAt: at, source: 's', licence: 'CC0-1.0', description: '' };
      expect(await storage.insertDataset(dataset)).toBe(true);
      expect(await storage.insertDataset({ ...dataset, name: 'Penguins.json' })).toBe(false);
      expect(await storage.readDataset('penguins.json')).toEqual(dataset);
      expect(await storage.readDataset('Penguins.json')).toBeNull();
      expect(await storage.listDatasets()).toEqual([dataset]);
      expect(await storage.removeDataset('Penguins.json')).toBe(false);
      expect(await storage.removeDataset('penguins.json')).toBe(true);
      expect(await storage.listDatasets()).toEqual([]);
    });

    it('knows a session until it expires or is removed', async () => {
      const session = { tokenHash: 'h', createdAt: at, expiresAt: '2026-02-01T00:00:00.000Z' };
      await storage.insertSession(session);
      expect(await storage.readSession('h', at)).toEqual(session);
      expect(await storage.readSession('h', session.expiresAt)).toBeNull();
      await storage.removeSession('h');
      expect(await storage.readSession('h', at)).toBeNull();
    });

    it('tells every change once, in order, without gaps', async () => {
      await storage.insertComponent(component('c'));
      await createPipeline('p');
      await storage.saveRevision({ id: 'p', base: 1, saveId: 's', updatedAt: at, format: documentFormat, document: document('p') });
      const { run: one } = await storage.insertRun(run('r1', 'k', 'p'));
      await storage.insertRun(run('r2', 'k', 'p'));
      await storage.appendRunEvents({ runs: [progress(one, { type: 'run.state', at, state: 'running' })] });
      await storage.removePipeline('p', at);
      expect(await changes()).toEqual([
        ['component', 'c'],
        ['pipeline', 'p', 1],
        ['pipeline', 'p', 2],
        ['run', 'r1'],
        ['run', 'r1'],
        ['pipeline', 'p'],
      ]);
      expect((await storage.readChanges(0, 100)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await storage.readChanges(4, 1)).toEqual([{ seq: 5, what: 'run', id: 'r1' }]);
      expect(await storage.latestChange()).toBe(6);
    });
  });
}
