import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { createLocalStore, type KeptWork, type LocalStore, type WorkChange } from './local-store.ts';
import { parseKeptWork, toKeptWork } from './local-work.ts';

interface WorkSchema extends DBSchema {
  /** The work of a pipeline as it was when it was last kept whole. */
  work: { key: string; value: unknown };
  /** What happened since, in order. */
  entries: { key: number; value: { readonly id: string; readonly entry: unknown }; indexes: { id: string } };
}

/**
 * Work in the browser's IndexedDB, in transactions that are on the disk when they are done. An edit costs what it
 * changed, however large the pipeline is. Without IndexedDB, or with a full one, `onProblem` is told and editing goes on.
 */
export function createIndexedStore(name: string, onProblem: (error: unknown) => void): LocalStore {
  let opening: Promise<IDBPDatabase<WorkSchema>> | undefined;
  const database = () =>
    (opening ??= openWork(name, () => {
      opening = undefined;
    }));
  return createLocalStore(
    { write: async (changes) => writeChanges(await database(), changes), read: async (id) => readWork(await database(), id) },
    onProblem,
  );
}

/** `onClosed`: the browser, or a newer Weft in another tab, took the database away; it is opened again when it is needed. */
function openWork(name: string, onClosed: () => void): Promise<IDBPDatabase<WorkSchema>> {
  return openDB<WorkSchema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('work');
      database.createObjectStore('entries', { autoIncrement: true }).createIndex('id', 'id');
    },
    // A newer Weft in another tab waits for this one to let go.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onClosed();
    },
    terminated: onClosed,
  });
}

async function writeChanges(database: IDBPDatabase<WorkSchema>, changes: readonly WorkChange[]): Promise<void> {
  const transaction = database.transaction(['work', 'entries'], 'readwrite', { durability: 'strict' });
  const entries = transaction.objectStore('entries');
  try {
    for (const change of changes) {
      if ('entry' in change) await entries.add({ id: change.id, entry: change.entry });
      else {
        for (const key of await entries.index('id').getAllKeys(change.id)) await entries.delete(key);
        await transaction.objectStore('work').put(toKeptWork(change.work), change.id);
      }
    }
  } catch (error) {
    transaction.done.catch(() => undefined);
    transaction.abort();
    throw error;
  }
  await transaction.done;
}

async function readWork(database: IDBPDatabase<WorkSchema>, id: string): Promise<KeptWork> {
  const transaction = database.transaction(['work', 'entries']);
  const [work, entries] = await Promise.all([
    transaction.objectStore('work').get(id),
    transaction.objectStore('entries').index('id').getAll(id),
  ]);
  return work === undefined
    ? null
    : parseKeptWork(
        work,
        entries.map(({ entry }) => entry),
      );
}
