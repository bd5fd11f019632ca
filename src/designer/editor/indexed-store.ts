import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { createLocalStore, type LocalStore, type WorkChange } from './local-store.ts';

/** How something is kept: what is written of it, and how that is read back with what happened since; what is as in `like` may become that. */
export interface KeptFormat<W, R> {
  readonly toKept: (work: W) => unknown;
  readonly parse: (work: unknown, entries: readonly unknown[], like?: Partial<W>) => R | null;
}

interface WorkSchema extends DBSchema {
  /** Work as it was when it was last kept whole. */
  work: { key: string; value: unknown };
  /** What happened since, in order. */
  entries: { key: number; value: { readonly id: string; readonly entry: unknown }; indexes: { id: string } };
}

/**
 * Work in the browser's IndexedDB, in transactions that are on the disk when they are done. An edit costs what it
 * changed, however large the whole is. Without IndexedDB, or with a full one, `onProblem` is told and editing goes on.
 */
export function createIndexedStore<W, E, R>(
  name: string,
  format: KeptFormat<W, R>,
  onProblem: (error: unknown) => void,
): LocalStore<W, E, R> {
  let opening: Promise<IDBPDatabase<WorkSchema>> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const database = () =>
    (opening ??= openWork(name, forget).catch((error: unknown) => {
      forget();
      throw error;
    }));
  return createLocalStore(
    {
      write: async (changes) => writeChanges(await database(), changes, format),
      read: async (id, like) => readWork(await database(), id, format, like),
    },
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

let isPersistAsked = false;

/** Asks the browser once, when there is something to lose, not to clear the disk when it gets full. */
function askToPersist(): void {
  if (isPersistAsked) return;
  isPersistAsked = true;
  void navigator.storage.persist().catch(() => undefined);
}

async function writeChanges<W, E, R>(
  database: IDBPDatabase<WorkSchema>,
  changes: readonly WorkChange<W, E>[],
  { toKept }: KeptFormat<W, R>,
): Promise<void> {
  const transaction = database.transaction(['work', 'entries'], 'readwrite', { durability: 'strict' });
  const entries = transaction.objectStore('entries');
  try {
    for (const change of changes) {
      if ('entry' in change) {
        askToPersist();
        await entries.add({ id: change.id, entry: change.entry });
      } else {
        for (const key of await entries.index('id').getAllKeys(change.id)) await entries.delete(key);
        if (change.work === null) await transaction.objectStore('work').delete(change.id);
        else await transaction.objectStore('work').put(toKept(change.work), change.id);
      }
    }
  } catch (error) {
    transaction.done.catch(() => undefined);
    transaction.abort();
    throw error;
  }
  await transaction.done;
}

async function readWork<W, R>(
  database: IDBPDatabase<WorkSchema>,
  id: string,
  { parse }: KeptFormat<W, R>,
  like?: Partial<W>,
): Promise<R | null> {
  const transaction = database.transaction(['work', 'entries']);
  const [work, entries] = await Promise.all([
    transaction.objectStore('work').get(id),
    transaction.objectStore('entries').index('id').getAll(id),
  ]);
  if (work === undefined) return null;
  const since = entries.map(({ entry }) => entry);
  const read = parse(work, since, like);
  // What will be kept from now on takes its place; somebody may still make sense of it.
  if (read === null) await database.put('work', { work, entries: since }, `${id} (unreadable)`);
  return read;
}
