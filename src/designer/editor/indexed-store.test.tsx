import { deleteDB } from 'idb';
import { expect, it, onTestFinished } from 'vitest';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { createIndexedStore } from './indexed-store.ts';
import { freshWork, replayWork, type WorkEntry } from './local-work.ts';

const document: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [],
  nodes: [{ id: 'a', component: 'a@1.0.0', parameters: {}, inputs: {}, outputs: {}, position: { x: 0, y: 0 } }],
};

function open() {
  const name = `weft-test-${crypto.randomUUID()}`;
  const problems: unknown[] = [];
  onTestFinished(() => deleteDB(name, { blocked: () => undefined }));
  return { problems, reopen: () => createIndexedStore(name, (error) => problems.push(error)) };
}

function steps(...edits: Edit[]): WorkEntry[] {
  let current = document;
  return edits.map((edit) => {
    const { document: next, difference } = applyEdit(current, edit);
    current = next;
    return { kind: 'step', step: { name: edit.type, difference } };
  });
}

const label = (text: string): Edit => ({ type: 'node.label', id: 'a', label: text });

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
  expect(read?.history.past.map(({ name }) => name)).toEqual(['node.label', 'node.label']);
  expect(read?.history.future).toHaveLength(1);
  expect(problems).toEqual([]);
});

it('keeping the work whole forgets what was appended before, and nothing of another pipeline', async () => {
  const { reopen } = open();
  const store = reopen();
  const fresh = freshWork({ revision: 1, document });
  for (const id of ['p1', 'p2']) store.replace(id, fresh);
  for (const id of ['p1', 'p2']) for (const entry of steps(label('one'))) store.append(id, entry);
  store.replace('p1', fresh);
  await store.flush();
  expect((await reopen().read('p1'))?.document).toEqual(document);
  expect((await reopen().read('p2'))?.document.nodes[0]?.label).toBe('one');
  expect(await reopen().read('nobody')).toBeNull();
});

it('work that can’t be kept is told; what would build on it is not kept either, until all of it is', async () => {
  const { reopen, problems } = open();
  const store = reopen();
  store.replace('p1', freshWork({ revision: 1, document }));
  await store.flush();
  // A function can't be cloned into the database.
  store.append('p1', { kind: 'undo', unfit: () => undefined } as WorkEntry);
  await store.flush();
  expect(problems).toHaveLength(1);
  for (const entry of steps(label('one'))) store.append('p1', entry);
  expect((await store.read('p1'))?.document).toEqual(document);
  store.replace('p1', freshWork({ revision: 2, document }));
  for (const entry of steps(label('one'))) store.append('p1', entry);
  expect((await store.read('p1'))?.document.nodes[0]?.label).toBe('one');
});
