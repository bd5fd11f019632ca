import { describe, expect, it } from 'vitest';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { Storage } from '../storage.ts';
import { at, document, saveOf } from './examples.contract.ts';
import { openEach, type OpenStorage } from './open-each.contract.ts';

/** Pipelines and their revisions. */
export function describePipelines(open: OpenStorage): void {
  describe('pipelines', () => {
    const opened = openEach(open);

    it('keeps every revision of a pipeline', async () => {
      await opened.createPipeline('p');
      const saved = await opened.storage.saveRevision(saveOf('p', 1, 's2', 'renamed'));
      expect(saved).toMatchObject({ kind: 'saved', pipeline: { revision: 2, saveId: 's2' } });
      expect((await opened.storage.readPipeline('p'))?.document).toEqual(document('renamed'));
      expect((await opened.storage.readRevision('p', 1))?.document).toEqual(document('p'));
      expect(await opened.storage.readRevision('p', 3)).toBeNull();
    });

    it('refuses a save that is not on top of the newest revision, and says what is', async () => {
      await opened.createPipeline('p');
      await opened.storage.saveRevision(saveOf('p', 1, 'theirs'));
      const outcome = await opened.storage.saveRevision(saveOf('p', 1, 'mine'));
      expect(outcome).toMatchObject({ kind: 'conflict', current: { revision: 2, saveId: 'theirs' } });
      expect(await opened.storage.saveRevision(saveOf('none', 1, 'x'))).toEqual({
        kind: 'missing',
      });
    });

    it('refuses a save of a writer that knows less than the newest revision, whatever it is on top of', async () => {
      await opened.createPipeline('p');
      await opened.storage.saveRevision({ ...saveOf('p', 1, 'theirs'), format: documentFormat + 1 });
      const newer = { kind: 'newer', current: { revision: 2, saveId: 'theirs', format: documentFormat + 1 } };
      expect(await opened.storage.saveRevision(saveOf('p', 2, 'mine'))).toMatchObject(newer);
      expect(await opened.storage.saveRevision(saveOf('p', 1, 'mine'))).toMatchObject(newer);
      expect(await opened.storage.readRevision('p', 3)).toBeNull();
    });

    it('answers a save that is sent again as before, also after a later one, but not with other content', async () => {
      await opened.createPipeline('p');
      const save = saveOf('p', 1, 's2', 'two');
      await opened.storage.saveRevision(save);
      expect(await opened.storage.saveRevision(save)).toMatchObject({ kind: 'replayed', pipeline: { revision: 2 } });
      await opened.storage.saveRevision({ ...save, base: 2, saveId: 's3' });
      expect(await opened.storage.saveRevision(save)).toMatchObject({ kind: 'replayed', pipeline: { revision: 2 } });
      expect(await opened.storage.saveRevision({ ...save, document: document('other') })).toMatchObject({ kind: 'conflict' });
      expect(await opened.storage.readRevision('p', 4)).toBeNull();
    });

    it('creates one pipeline for a create that is sent again', async () => {
      await opened.createPipeline('p', 'same');
      const again = await opened.storage.createPipeline({
        id: 'q',
        saveId: 'same',
        updatedAt: at,
        format: documentFormat,
        document: document('p'),
      });
      expect(again.id).toBe('p');
      expect(await opened.storage.listPipelines()).toHaveLength(1);
    });

    it('lets one of many saves at once win', async () => {
      await opened.createPipeline('p');
      const save = (index: number) => opened.storage.saveRevision(saveOf('p', 1, `s${index}`, `d${index}`));
      const outcomes = await Promise.all([0, 1, 2, 3, 4].map(save));
      expect(outcomes.map((outcome) => outcome.kind).toSorted()).toEqual(['conflict', 'conflict', 'conflict', 'conflict', 'saved']);
    });

    it('lists pipelines last changed first and forgets removed ones, but not their revisions', async () => {
      await opened.createPipeline('p');
      await opened.createPipeline('q');
      await opened.storage.saveRevision(saveOf('p', 1, 's', 'p'));
      expect((await opened.storage.listPipelines()).map((pipeline) => pipeline.id)).toEqual(['p', 'q']);
      expect(await opened.storage.removePipeline('p', at)).toBe(true);
      expect(await opened.storage.removePipeline('p', at)).toBe(false);
      expect(await opened.storage.readPipeline('p')).toBeNull();
      expect(await opened.storage.readRevision('p', 1)).not.toBeNull();
      expect(await opened.storage.saveRevision(saveOf('p', 2, 't', 'p'))).toEqual({
        kind: 'missing',
      });
    });

    it('lists revisions newest first, by page, and snapshots alone', async () => {
      await opened.createPipeline('p');
      for (const base of [1, 2, 3]) await opened.storage.saveRevision(saveOf('p', base, `s${base}`, 'p'));
      const list = async (filter: Partial<Parameters<Storage['listRevisions']>[1]> = {}) =>
        (await opened.storage.listRevisions('p', { named: false, limit: 10, ...filter })).map(({ revision, name }) => [revision, name]);
      expect(await opened.storage.nameRevision('p', 2, 'baseline')).toEqual({ revision: 2, updatedAt: at, name: 'baseline' });
      await opened.storage.nameRevision('p', 4, 'wrong');
      await opened.storage.nameRevision('p', 4, 'best');
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
      expect(await opened.storage.nameRevision('p', 4, null)).toEqual({ revision: 4, updatedAt: at, name: null });
      expect(await list({ named: true })).toEqual([[2, 'baseline']]);
      expect((await opened.changes()).at(-1)).toEqual(['pipeline', 'p']);
    });

    it('keeps a document aside: a named revision below the newest one, which stays what the pipeline is', async () => {
      await opened.createPipeline('p');
      await opened.storage.saveRevision(saveOf('p', 1, 'theirs'));
      const later = '2026-01-02T03:05:00.000Z';
      const aside = { id: 'p', saveId: 'mine', updatedAt: later, format: documentFormat, document: document('mine'), name: 'Mine' };
      const newest = { id: 'p', revision: 4, saveId: 'theirs', updatedAt: later, format: documentFormat, document: document('theirs') };
      expect(await opened.storage.keepAside(aside)).toEqual(newest);
      expect(await opened.storage.keepAside(aside)).toEqual(newest);
      expect(await opened.storage.readPipeline('p')).toEqual(newest);
      expect((await opened.storage.readRevision('p', 3))?.document).toEqual(document('mine'));
      expect((await opened.storage.listRevisions('p', { named: false, limit: 2 })).map(({ revision, name }) => [revision, name])).toEqual([
        [4, null],
        [3, 'Mine'],
      ]);
      expect((await opened.changes()).at(-1)).toEqual(['pipeline', 'p', 4]);
      expect(await opened.storage.saveRevision({ ...newest, base: 4, saveId: 'next' })).toMatchObject({
        kind: 'saved',
        pipeline: { revision: 5 },
      });
      expect(await opened.storage.keepAside({ ...aside, document: document('other') })).toMatchObject({ revision: 7, saveId: 'next' });
      expect(await opened.storage.keepAside({ ...aside, id: 'none' })).toBeNull();
      await opened.storage.removePipeline('p', at);
      expect(await opened.storage.keepAside(aside)).toBeNull();
    });

    it('names no revision that is not there', async () => {
      await opened.createPipeline('p');
      expect(await opened.storage.nameRevision('p', 2, 'x')).toBeNull();
      expect(await opened.storage.nameRevision('q', 1, 'x')).toBeNull();
      await opened.storage.removePipeline('p', at);
      expect(await opened.storage.nameRevision('p', 1, 'x')).toBeNull();
    });

    it('gives a document of a newer format with everything that is not known in it', async () => {
      const { nodes, ...rest } = document('p');
      const newer = { ...rest, nodes: nodes.map((node) => ({ ...node, glow: { deep: [1] } })), moods: ['calm'] };
      const made = { id: 'p', saveId: 's', updatedAt: at, format: documentFormat + 1, document: newer };
      await opened.storage.createPipeline(made);
      expect(await opened.storage.readPipeline('p')).toEqual({ ...made, revision: 1 });
    });

    it('puts aside what can’t be applied', async () => {
      const odd = { seq: 3, runId: 'r', record: '{}', reason: 'odd' };
      await opened.storage.appendRunEvents({ runs: [], cursor: { engine: 'local', seq: 3 }, quarantined: [odd] });
      expect(await opened.storage.listQuarantined()).toEqual([odd]);
      expect(await opened.storage.readCursor('local')).toBe(3);
      expect(await opened.storage.readCursor('kubernetes')).toBe(0);
    });
  });
}
