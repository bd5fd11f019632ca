import { describe, expect, it } from 'vitest';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import { at, component, document, progress, run } from './examples.contract.ts';
import { openEach, type OpenStorage } from './open-each.contract.ts';

/** Datasets, sessions, and the feed of all changes. */
export function describeWorkspace(open: OpenStorage): void {
  describe('workspace', () => {
    const opened = openEach(open);

    it('keeps datasets by name without case', async () => {
      const dataset = {
        name: 'penguins.json',
        bytes: 12,
        createdAt: at,
        source: 's',
        licence: 'CC0-1.0',
        description: '',
        labels: { 'description.zh': '企鹅' },
      };
      expect(await opened.storage.insertDataset(dataset)).toBe(true);
      expect(await opened.storage.insertDataset({ ...dataset, name: 'Penguins.json' })).toBe(false);
      expect(await opened.storage.readDataset('penguins.json')).toEqual(dataset);
      expect(await opened.storage.readDataset('Penguins.json')).toBeNull();
      expect(await opened.storage.listDatasets()).toEqual([dataset]);
      expect(await opened.storage.removeDataset('Penguins.json')).toBe(false);
      expect(await opened.storage.removeDataset('penguins.json')).toBe(true);
      expect(await opened.storage.listDatasets()).toEqual([]);
    });

    it('knows a session until it expires or is removed', async () => {
      const session = { tokenHash: 'h', createdAt: at, expiresAt: '2026-02-01T00:00:00.000Z' };
      await opened.storage.insertSession(session);
      expect(await opened.storage.readSession('h', at)).toEqual(session);
      expect(await opened.storage.readSession('h', session.expiresAt)).toBeNull();
      await opened.storage.removeSession('h');
      expect(await opened.storage.readSession('h', at)).toBeNull();
    });

    it('tells every change once, in order, without gaps', async () => {
      await opened.storage.insertComponent(component('c'));
      await opened.createPipeline('p');
      await opened.storage.saveRevision({ id: 'p', base: 1, saveId: 's', updatedAt: at, format: documentFormat, document: document('p') });
      const { run: one } = await opened.storage.insertRun(run('r1', 'k', 'p'));
      await opened.storage.insertRun(run('r2', 'k', 'p'));
      await opened.storage.appendRunEvents({ runs: [progress(one, { type: 'run.state', at, state: 'running' })] });
      await opened.storage.removePipeline('p', at);
      expect(await opened.changes()).toEqual([
        ['component', 'c'],
        ['pipeline', 'p', 1],
        ['pipeline', 'p', 2],
        ['run', 'r1'],
        ['run', 'r1'],
        ['pipeline', 'p'],
      ]);
      expect((await opened.storage.readChanges(0, 100)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await opened.storage.readChanges(4, 1)).toEqual([{ seq: 5, what: 'run', id: 'r1' }]);
      expect(await opened.storage.latestChange()).toBe(6);
    });
  });
}
