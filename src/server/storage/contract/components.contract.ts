import { describe, expect, it } from 'vitest';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { at, component, document, run } from './examples.contract.ts';
import { openEach, type OpenStorage } from './open-each.contract.ts';

/** Published component versions and what uses them. */
export function describeComponents(open: OpenStorage): void {
  describe('components', () => {
    const opened = openEach(open);

    it('keeps component versions as they were published', async () => {
      expect(await opened.storage.insertComponent(component('a'))).toBe('inserted');
      expect(await opened.storage.insertComponent(component('a', '1.1.0'))).toBe('inserted');
      expect(await opened.storage.insertComponent(component('a', '1.0.0', 'false'))).toBe('exists');
      expect(await opened.storage.readComponent('a', '1.0.0')).toEqual(component('a'));
      expect(await opened.storage.readComponent('a', '9.0.0')).toBeNull();
      expect((await opened.storage.listComponents()).map(({ definition }) => definition.metadata.version)).toEqual(['1.0.0', '1.1.0']);
    });

    it('takes names that differ only in case for one', async () => {
      await opened.storage.insertComponent(component('Train'));
      expect(await opened.storage.insertComponent(component('train', '2.0.0'))).toBe('name-taken');
      expect(await opened.storage.listComponents()).toHaveLength(1);
    });

    it('lets only one of two that publish at once win', async () => {
      const outcomes = await Promise.all([
        opened.storage.insertComponent(component('a')),
        opened.storage.insertComponent(component('A')),
        opened.storage.insertComponent(component('a')),
      ]);
      expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
    });

    it('marks a version as deprecated, with the reason', async () => {
      await opened.storage.insertComponent(component('a'));
      expect(await opened.storage.deprecateComponent('a', '9.0.0', 'why')).toBeNull();
      expect(await opened.storage.deprecateComponent('a', '1.0.0', 'slow')).toEqual({ ...component('a'), deprecated: 'slow' });
      await opened.storage.deprecateComponent('a', '1.0.0', 'wrong');
      expect(await opened.storage.listComponents()).toEqual([{ ...component('a'), deprecated: 'wrong' }]);
    });

    it('knows which pipelines and runs use a component, by version', async () => {
      const [node] = document('x').nodes;
      const uses = (name: string, ...refs: string[]): PipelineDocument => ({
        ...document(name),
        nodes: node === undefined ? [] : refs.map((ref, index) => ({ ...node, id: `n${index}`, component: ref })),
      });
      const create = (id: string, ...refs: string[]) =>
        opened.storage.createPipeline({ id, saveId: id, updatedAt: at, format: documentFormat, document: uses(`name of ${id}`, ...refs) });
      await create('p', 'x@1.0.0', 'x@2.0.0', 'x@1.0.0', 'xx@1.0.0', 'X@1.0.0', 'not a reference');
      await create('old', 'x@1.0.0');
      await opened.storage.saveRevision({
        id: 'old',
        base: 1,
        saveId: 's',
        updatedAt: at,
        format: documentFormat,
        document: uses('without', 'y@1.0.0'),
      });
      await create('gone', 'x@1.0.0');
      await opened.storage.removePipeline('gone', at);
      await opened.storage.insertRun({ ...run('r1', 'k1', 'gone'), document: uses('name of gone', 'x@1.0.0') });
      await opened.storage.insertRun({ ...run('r2', 'k2', 'draft:d'), document: uses('tried', 'x@3.0.0') });
      expect(await opened.storage.readUsage('x')).toEqual({
        pipelines: [
          { id: 'p', name: 'name of p', version: '1.0.0', nodes: ['n0', 'n2'] },
          { id: 'p', name: 'name of p', version: '2.0.0', nodes: ['n1'] },
        ],
        runs: [{ id: 'r1', pipelineName: 'p', version: '1.0.0', state: 'queued', createdAt: at }],
      });
      expect(await opened.storage.readUsage('%')).toEqual({ pipelines: [], runs: [] });
    });

    it('removes a version that nothing uses, and frees the name after the last', async () => {
      await opened.storage.insertComponent(component('x'));
      await opened.storage.insertComponent(component('x', '2.0.0'));
      await opened.createPipeline('p');
      expect(await opened.storage.removeComponent('x', '3.0.0')).toBe('missing');
      expect(await opened.storage.removeComponent('x', '1.0.0')).toBe('used');
      expect(await opened.storage.removeComponent('x', '2.0.0')).toBe('removed');
      expect(await opened.storage.insertComponent(component('X'))).toBe('name-taken');
      await opened.storage.removePipeline('p', at);
      expect(await opened.storage.removeComponent('x', '1.0.0')).toBe('removed');
      expect(await opened.storage.listComponents()).toEqual([]);
      expect(await opened.storage.insertComponent(component('X'))).toBe('inserted');
    });

    it('brings built-in components up to date and keeps their first date', async () => {
      await opened.storage.putBuiltIns([{ ...component('sql'), builtIn: true }]);
      await opened.storage.putBuiltIns([{ ...component('sql', '1.0.0', 'false'), builtIn: true, createdAt: '2027-01-01T00:00:00.000Z' }]);
      expect(await opened.storage.readComponent('sql', '1.0.0')).toEqual({ ...component('sql', '1.0.0', 'false'), builtIn: true });
    });
  });
}
