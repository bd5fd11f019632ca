import { describe, expect, it } from 'vitest';
import { at, document, run } from './examples.contract.ts';
import { openEach, type OpenStorage } from './open-each.contract.ts';

/** Component drafts. */
export function describeDrafts(open: OpenStorage): void {
  describe('drafts', () => {
    const opened = openEach(open);

    describe('keeps drafts', () => {
      const draft = { id: 'd', saveId: 's1', updatedAt: at, definition: { metadata: { name: 'n' } }, imported: true, basedOn: 'a@1.0.0' };
      const save = (base: number, saveId: string, name: string) =>
        opened.storage.saveDraft({ id: 'd', base, saveId, updatedAt: at, definition: { metadata: { name } } });

      it('as they were typed, last changed first', async () => {
        expect(await opened.storage.createDraft(draft)).toEqual({ ...draft, revision: 1 });
        await opened.storage.createDraft({ ...draft, id: 'e', saveId: 'of e', definition: {}, imported: false, basedOn: null });
        expect((await opened.storage.listDrafts()).map(({ id }) => id)).toEqual(['e', 'd']);
        expect(await save(1, 's2', '')).toMatchObject({ kind: 'saved', draft: { revision: 2, imported: true, basedOn: 'a@1.0.0' } });
        expect(await opened.storage.readDraft('d')).toEqual({
          ...draft,
          revision: 2,
          saveId: 's2',
          definition: { metadata: { name: '' } },
        });
        expect((await opened.storage.listDrafts()).map(({ id }) => id)).toEqual(['d', 'e']);
        expect(await opened.storage.readDraft('none')).toBeNull();
        expect(await opened.changes()).toEqual([
          ['draft', 'd', 1],
          ['draft', 'e', 1],
          ['draft', 'd', 2],
        ]);
      });

      it('and begins one for a begin that is sent again, also after a save', async () => {
        await opened.storage.createDraft(draft);
        await save(1, 's2', 'later');
        expect(await opened.storage.createDraft({ ...draft, id: 'other' })).toMatchObject({ id: 'd', revision: 2 });
        expect(await opened.storage.createDraft({ ...draft, id: 'other', definition: {} })).toMatchObject({ id: 'other' });
      });

      it('and lets one of two who save at once win', async () => {
        await opened.storage.createDraft(draft);
        const outcomes = await Promise.all([save(1, 'mine', 'mine'), save(1, 'theirs', 'theirs')]);
        expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
        const winner = await opened.storage.readDraft('d');
        expect(outcomes).toContainEqual({ kind: 'conflict', current: winner });
        expect(await save(1, winner?.saveId ?? '', winner?.saveId ?? '')).toEqual({ kind: 'replayed', draft: winner });
        expect(await opened.storage.saveDraft({ ...draft, id: 'none', base: 1 })).toEqual({ kind: 'missing' });
      });

      it('until they are removed, if need be only in the revision that was seen', async () => {
        await opened.storage.createDraft(draft);
        await save(1, 's2', 'changed');
        expect(await opened.storage.removeDraft('d', 1)).toBe(false);
        expect(await opened.storage.removeDraft('d', 2)).toBe(true);
        expect(await opened.storage.removeDraft('d')).toBe(false);
        expect(await opened.storage.listDrafts()).toEqual([]);
      });

      it('apart from the runs that try them, whose documents nobody else has', async () => {
        const first = await opened.storage.insertRun({ ...run('r1', 'k1', 'draft:d'), document: document('first') });
        const second = await opened.storage.insertRun({ ...run('r2', 'k2', 'draft:d'), document: document('second') });
        expect([first.run.revision, second.run.revision]).toEqual([1, 2]);
        expect((await opened.storage.insertRun(run('r3', 'k1', 'draft:d'))).run).toEqual(first.run);
        expect((await opened.storage.readRun('r1'))?.document).toEqual(document('first'));
        expect((await opened.storage.readRun('r2'))?.document).toEqual(document('second'));
        expect((await opened.storage.listRuns({ limit: 5, pipelineId: 'draft:d' })).map(({ id }) => id)).toEqual(['r2', 'r1']);
        expect(await opened.storage.readPipeline('draft:d')).toBeNull();
        expect(await opened.storage.listPipelines()).toEqual([]);
      });
    });
  });
}
