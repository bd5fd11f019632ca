import { beforeEach, describe, expect, it } from 'vitest';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { EngineEvent } from '#domain/run/run-event.ts';
import type { Storage, StoredRun } from '../storage.ts';
import { at, document, progress, run } from './examples.contract.ts';
import { openEach, type OpenStorage } from './open-each.contract.ts';

/** Runs, their events and their results. */
export function describeRuns(open: OpenStorage): void {
  describe('runs', () => {
    const opened = openEach(open);

    it('makes one run of one key', async () => {
      await opened.createPipeline('p');
      const first = await opened.storage.insertRun(run('r1', 'key', 'p'));
      const second = await opened.storage.insertRun(run('r2', 'key', 'p'));
      expect(first).toEqual({ run: run('r1', 'key', 'p'), inserted: true });
      expect(second).toEqual({ run: run('r1', 'key', 'p'), inserted: false });
      expect(await opened.storage.readRun('r1')).toEqual(run('r1', 'key', 'p'));
      expect(await opened.storage.readRun('r2')).toBeNull();
      expect(await opened.storage.readRunByKey('key')).toEqual(run('r1', 'key', 'p'));
    });

    it('lists runs newest first, by page, pipeline and state', async () => {
      await opened.createPipeline('p');
      await opened.createPipeline('q');
      for (const [id, pipeline] of [
        ['r1', 'p'],
        ['r2', 'q'],
        ['r3', 'p'],
      ] as const)
        await opened.storage.insertRun(run(id, id, pipeline));
      const ids = async (filter: Parameters<Storage['listRuns']>[0]) => (await opened.storage.listRuns(filter)).map(({ id }) => id);
      expect(await ids({ limit: 10 })).toEqual(['r3', 'r2', 'r1']);
      expect(await ids({ limit: 1, before: 'r3' })).toEqual(['r2']);
      expect(await ids({ limit: 10, before: 'nothing' })).toEqual([]);
      expect(await ids({ limit: 10, pipelineId: 'p' })).toEqual(['r3', 'r1']);
      expect(await ids({ limit: 10, state: 'succeeded' })).toEqual([]);
      expect((await opened.storage.lastRuns()).map(({ id }) => id).toSorted()).toEqual(['r2', 'r3']);
    });

    it('appends events with view and cursor, all or nothing', async () => {
      await opened.createPipeline('p');
      const { run: one } = await opened.storage.insertRun(run('r1', 'k1', 'p'));
      const { run: two } = await opened.storage.insertRun(run('r2', 'k2', 'p'));
      const running: EngineEvent = { type: 'run.state', at, state: 'running' };
      const started: EngineEvent = { type: 'task.state', at, task: 'a', attempt: 1, state: 'running' };
      expect(await opened.storage.appendRunEvents({ runs: [progress(one, running, started)], cursor: { engine: 'local', seq: 7 } })).toBe(
        true,
      );
      expect(await opened.storage.readRunPosition('r1')).toEqual({ state: 'running', seq: 2 });
      expect(await opened.storage.readRunEvents('r1', 0, 10)).toEqual([
        { seq: 1, event: running },
        { seq: 2, event: started },
      ]);
      expect(await opened.storage.readRunEvents('r1', 1, 10)).toEqual([{ seq: 2, event: started }]);
      expect((await opened.storage.readRun('r1'))?.view.tasks['a']?.state).toBe('running');
      expect((await opened.storage.listRuns({ limit: 5 })).at(-1)).toMatchObject({
        state: 'running',
        startedAt: at,
        taskCounts: { running: 1 },
      });

      expect(
        await opened.storage.appendRunEvents({
          runs: [progress(two, running), progress(one, running)],
          cursor: { engine: 'local', seq: 9 },
        }),
      ).toBe(false);
      expect(await opened.storage.readCursor('local')).toBe(7);
      expect(await opened.storage.readRunPosition('r2')).toEqual({ state: 'queued', seq: 0 });
    });

    describe('results', () => {
      const made = (of: StoredRun, task: string, cacheKey: string) => ({
        ...progress(of, { type: 'task.state', at, task, attempt: 1, state: 'succeeded' }),
        results: [{ task, cacheKey, madeAt: at }],
      });
      const found = async (...wanted: [task: string, cacheKey: string][]) => {
        const results = await opened.storage.findResults(
          'p',
          wanted.map(([task, cacheKey]) => ({ task, cacheKey })),
        );
        expect(results.every(({ madeAt }) => madeAt === at)).toBe(true);
        return Object.fromEntries(results.map(({ task, cacheKey, runId }) => [task, `${cacheKey} of ${runId}`]));
      };

      beforeEach(async () => {
        await opened.createPipeline('p');
        await opened.createPipeline('other');
        for (const [id, pipeline, key] of [
          ['r1', 'p', 'k1'],
          ['r2', 'p', 'k2'],
          ['r3', 'p', 'k1'],
          ['r4', 'p', 'k3'],
          ['r5', 'other', 'k9'],
        ] as const) {
          const { run: one } = await opened.storage.insertRun(run(id, id, pipeline));
          await opened.storage.appendRunEvents({ runs: [made(one, 'a', key)] });
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
      await opened.createPipeline('p');
      await opened.storage.saveRevision({
        id: 'p',
        base: 1,
        saveId: 's',
        updatedAt: at,
        format: documentFormat,
        document: document('p, mended'),
      });
      const { run: one } = await opened.storage.insertRun(run('r1', 'k1', 'p'));
      await opened.storage.appendRunEvents({ runs: [progress(one, { type: 'run.state', at, state: 'failed' })] });
      const failed = (await opened.storage.readRun('r1')) ?? one;
      const later = new Date(Date.parse(at) + 5000).toISOString();
      const resumed: EngineEvent = { type: 'run.resumed', at: later, plan: 2, waiting: ['a'], removed: [] };
      const next = { ...progress(failed, resumed), revision: 2, plan: { ...one.plan, hash: 'other' }, reuse: { c: 'r0' } };
      expect(await opened.storage.resumeRun({ ...next, after: 0 })).toBe(false);
      expect(await opened.storage.readRunPlans('r1')).toEqual([]);
      expect(await opened.storage.resumeRun(next)).toBe(true);
      expect(await opened.storage.resumeRun(next)).toBe(false);
      expect(await opened.storage.readRun('r1')).toMatchObject({
        revision: 2,
        document: document('p, mended'),
        plan: { hash: 'other' },
        reuse: { c: 'r0' },
        view: { state: 'queued', seq: 2, resumes: [{ plan: 2, at: later, waiting: ['a'], endedAt: at }] },
      });
      expect(await opened.storage.listRuns({ limit: 1 })).toMatchObject([{ pausedMs: 5000 }]);
      expect(await opened.storage.readRunPlans('r1')).toEqual([{ number: 1, revision: 1, plan: one.plan }]);
      expect(await opened.storage.listUnfinishedRunIds()).toEqual(['r1']);
      expect(await opened.storage.readRunEvents('r1', 1, 10)).toEqual([{ seq: 2, event: resumed }]);
    });

    it('knows which runs are not finished', async () => {
      await opened.createPipeline('p');
      const { run: one } = await opened.storage.insertRun(run('r1', 'k1', 'p'));
      await opened.storage.insertRun(run('r2', 'k2', 'p'));
      await opened.storage.appendRunEvents({ runs: [progress(one, { type: 'run.state', at, state: 'cancelled' })] });
      expect(await opened.storage.listUnfinishedRunIds()).toEqual(['r2']);
    });
  });
}
