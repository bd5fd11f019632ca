import { deleteDB } from 'idb';
import { onTestFinished } from 'vitest';
import { createIndexedStore } from './indexed-store.ts';
import { describeLocalStore } from './local-store.contract.ts';
import { pipelineWork } from './local-work.ts';

describeLocalStore('IndexedDB', () => {
  const name = `weft-test-${crypto.randomUUID()}`;
  const problems: unknown[] = [];
  onTestFinished(() => deleteDB(name, { blocked: () => undefined }));
  return { problems, reopen: () => createIndexedStore(name, pipelineWork, (error) => problems.push(error)) };
});
