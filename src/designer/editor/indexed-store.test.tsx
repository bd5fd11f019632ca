import { deleteDB, openDB } from 'idb';
import { expect, it, onTestFinished } from 'vitest';
import { createIndexedStore } from './indexed-store.ts';
import { describeLocalStore } from './local-store.contract.ts';
import { pipelineWork } from './local-work.ts';

describeLocalStore('IndexedDB', () => {
  const name = `weft-test-${crypto.randomUUID()}`;
  const problems: unknown[] = [];
  onTestFinished(() => deleteDB(name, { blocked: () => undefined }));
  return { problems, reopen: () => createIndexedStore(name, pipelineWork, (error) => problems.push(error)) };
});

it('work that can’t be read is set aside before other work takes its place', async () => {
  const name = `weft-test-${crypto.randomUUID()}`;
  onTestFinished(() => deleteDB(name, { blocked: () => undefined }));
  const store = createIndexedStore(name, pipelineWork, () => undefined);
  await store.read('p');
  const database = await openDB(name);
  await database.put('work', { odd: true }, 'p');
  expect(await store.read('p')).toBeNull();
  expect(await database.get('work', 'p (unreadable)')).toEqual({ work: { odd: true }, entries: [] });
  database.close();
});
