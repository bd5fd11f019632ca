import { describe, expect, it } from 'vitest';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { KeptWork, LocalStore } from './local-store.ts';
import { freshWork, type LocalWork, replayWork, toKeptWork, type WorkEntry } from './local-work.ts';

/** One computer: opening it again finds what was written before. */
export interface TestComputer {
  readonly problems: readonly unknown[];
  readonly reopen: () => LocalStore;
}

const document: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [],
  nodes: [{ id: 'a', component: 'a@1.0.0', parameters: {}, inputs: {}, outputs: {}, position: { x: 0, y: 0 } }],
};

function steps(...edits: Edit[]): WorkEntry[] {
  let current = document;
  return edits.map((edit) => {
    const { document: next, difference } = applyEdit(current, edit);
    current = next;
    return { kind: 'step', step: { name: edit.type, difference } };
  });
}

const documentOf = (work: KeptWork) => (work === null || work === 'newer' ? null : work.document);
const label = (text: string): Edit => ({ type: 'node.label', id: 'a', label: text });

/** What every store of work on this computer must do. */
export function describeLocalStore(name: string, open: () => TestComputer): void {
  describe(`work in ${name}`, () => {
    it('what was kept step by step is read back whole, with its history', async () => {
      const { reopen, problems } = open();
      const store = reopen();
      const entries: WorkEntry[] = [
        ...steps(label('one'), label('two'), { type: 'metadata', metadata: { name: 'q' } }),
        { kind: 'undo' },
        { kind: 'base', revision: 4, saveId: 's', isSaved: false },
      ];
      store.replace('p1', freshWork({ revision: 3, document }));
      for (const entry of entries) store.append('p1', entry);
      store.append('p2', { kind: 'undo' });
      await store.flush();
      const read = await reopen().read('p1');
      expect(read).toEqual(replayWork(freshWork({ revision: 3, document }), entries));
      expect(read).toMatchObject({ revision: 4, saveId: 's', document: { metadata: { name: 'p' }, nodes: [{ label: 'two' }] } });
      expect(read).toMatchObject({ history: { past: [{ name: 'node.label' }, { name: 'node.label' }], future: [{ name: 'metadata' }] } });
      expect(problems).toEqual([]);
    });

    it('a document that is as one that is known is that one, and what happened since builds on it', async () => {
      const { reopen } = open();
      const store = reopen();
      store.replace('p1', freshWork({ revision: 3, document }));
      await store.flush();
      const known = structuredClone(document);
      expect(documentOf(await reopen().read('p1', { document: known }))).toBe(known);
      const other = { ...known, metadata: { name: 'q' } };
      expect(documentOf(await reopen().read('p1', { document: other }))).toEqual(document);
      for (const entry of steps(label('one'))) store.append('p1', entry);
      const work = await store.read('p1', { document: known });
      expect(work).toMatchObject({ revision: 3, isSaved: false, edits: 1, document: { nodes: [{ label: 'one' }] } });
      expect(known).toEqual(document);
    });

    it('says whether all that was asked for is on the disk, for each work of its own', async () => {
      const store = open().reopen();
      expect(store.isKept('p1')).toBe(true);
      store.replace('p1', freshWork({ revision: 1, document }));
      expect(store.isKept('p1')).toBe(false);
      expect(store.isKept('p2')).toBe(true);
      const writing = store.flush();
      store.append('p1', { kind: 'undo' });
      await writing;
      expect(store.isKept('p1')).toBe(false);
      await store.flush();
      expect(store.isKept('p1')).toBe(true);
      store.append('p1', { kind: 'undo', unfit: () => undefined } as WorkEntry);
      await store.flush();
      expect(store.isKept('p1')).toBe(false);
    });

    it('keeping the work whole forgets what was appended before, and nothing of another pipeline', async () => {
      const { reopen } = open();
      const store = reopen();
      const fresh = freshWork({ revision: 1, document });
      for (const id of ['p1', 'p2']) store.replace(id, fresh);
      for (const id of ['p1', 'p2']) for (const entry of steps(label('one'))) store.append(id, entry);
      store.replace('p1', fresh);
      await store.flush();
      expect(documentOf(await reopen().read('p1'))).toEqual(document);
      expect(documentOf(await reopen().read('p2'))?.nodes[0]?.label).toBe('one');
      expect(await reopen().read('nobody')).toBeNull();
    });

    it('work that can’t be kept is told; what would build on it is not kept either, until all of it is', async () => {
      const { reopen, problems } = open();
      const store = reopen();
      store.replace('p1', freshWork({ revision: 1, document }));
      await store.flush();
      // A function can't be cloned.
      store.append('p1', { kind: 'undo', unfit: () => undefined } as WorkEntry);
      await store.flush();
      expect(problems).toHaveLength(1);
      for (const entry of steps(label('one'))) store.append('p1', entry);
      expect(documentOf(await store.read('p1'))).toEqual(document);
      store.replace('p1', freshWork({ revision: 2, document }));
      for (const entry of steps(label('one'))) store.append('p1', entry);
      expect(documentOf(await store.read('p1'))?.nodes[0]?.label).toBe('one');
    });

    it('of a newer Weft is left alone', async () => {
      const { reopen } = open();
      const store = reopen();
      const newer: LocalWork & { readonly format: number } = {
        ...toKeptWork(freshWork({ revision: 1, document })),
        format: documentFormat + 1,
      };
      store.replace('p1', newer);
      await store.flush();
      expect(await reopen().read('p1')).toBe('newer');
    });
  });
}
