import { afterEach, beforeEach } from 'vitest';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { Storage, StoredPipeline } from '../storage.ts';
import { at, document } from './examples.contract.ts';

/** How a suite gets a storage with nothing in it. */
export type OpenStorage = () => Promise<Storage>;

/** A storage of its own for each test, and what tests often do with it. */
export interface Opened {
  readonly storage: Storage;
  /** All that the change feed tells, without its numbers. */
  changes(): Promise<readonly (readonly (string | number)[])[]>;
  /** A pipeline whose document has its id for a name. */
  createPipeline(id: string, saveId?: string): Promise<StoredPipeline>;
}

/** Opens a storage before each test of the suite that calls this, and closes it afterwards. */
export function openEach(open: OpenStorage): Opened {
  let storage: Storage | undefined;
  beforeEach(async () => {
    storage = await open();
  });
  afterEach(() => storage?.close());
  return {
    get storage() {
      if (storage === undefined) throw new Error('a storage is there only while a test runs');
      return storage;
    },
    async changes() {
      const changes = await this.storage.readChanges(0, 1000);
      return changes.map(({ what, id, revision }) => [what, id, ...(revision === undefined ? [] : [revision])]);
    },
    createPipeline(id, saveId = `first of ${id}`) {
      return this.storage.createPipeline({ id, saveId, updatedAt: at, format: documentFormat, document: document(id) });
    },
  };
}
