import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LocalStore } from './local-store.ts';
import { type LocalWork, localWorkSchema, replayWork, type WorkEntry, workEntrySchema } from './local-work.ts';

interface WorkSchema extends DBSchema {
  /** The work of a pipeline as it was when it was last kept whole. */
  work: { key: string; value: unknown };
  /** What happened since, in order. */
  entries: { key: number; value: { readonly id: string; readonly entry: unknown }; indexes: { id: string } };
}

type Change = { readonly id: string; readonly entry: WorkEntry } | { readonly id: string; readonly work: LocalWork };

/** How long an edit may wait for others that are written with it. */
const gatherMs = 80;

/**
 * Work in the browser's IndexedDB, in transactions that are on the disk when they are done. An edit costs what it
 * changed, however large the pipeline is. Without IndexedDB, or with a full one, `onProblem` is told and editing goes on.
 */
export function createIndexedStore(name: string, onProblem: (error: unknown) => void): LocalStore {
  let opening: Promise<IDBPDatabase<WorkSchema>> | undefined;
  const database = () => (opening ??= openWork(name));
  let waiting: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  /** Pipelines of which an entry is missing: what would follow builds on it, so nothing more is kept until all of it is. */
  const torn = new Set<string>();

  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return writing;
    const changes = waiting;
    waiting = [];
    writing = writing
      .then(async () => writeChanges(await database(), changes))
      .catch((error: unknown) => {
        for (const { id } of changes) torn.add(id);
        onProblem(error);
      });
    return writing;
  };
  const add = (change: Change) => {
    if ('work' in change) torn.delete(change.id);
    else if (torn.has(change.id)) return;
    waiting.push(change);
    timer ??= setTimeout(() => void write(), gatherMs);
  };
  return {
    read: async (id) => {
      await write();
      try {
        return await readWork(await database(), id);
      } catch (error) {
        onProblem(error);
        return null;
      }
    },
    append: (id, entry) => add({ id, entry }),
    replace: (id, work) => add({ id, work }),
    flush: write,
  };
}

function openWork(name: string): Promise<IDBPDatabase<WorkSchema>> {
  return openDB<WorkSchema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('work');
      database.createObjectStore('entries', { autoIncrement: true }).createIndex('id', 'id');
    },
    // A newer Weft in another tab waits for this one to let go.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

async function writeChanges(database: IDBPDatabase<WorkSchema>, changes: readonly Change[]): Promise<void> {
  const transaction = database.transaction(['work', 'entries'], 'readwrite', { durability: 'strict' });
  const entries = transaction.objectStore('entries');
  try {
    for (const change of changes) {
      if ('entry' in change) await entries.add({ id: change.id, entry: change.entry });
      else {
        for (const key of await entries.index('id').getAllKeys(change.id)) await entries.delete(key);
        await transaction.objectStore('work').put(change.work, change.id);
      }
    }
  } catch (error) {
    transaction.done.catch(() => undefined);
    transaction.abort();
    throw error;
  }
  await transaction.done;
}

async function readWork(database: IDBPDatabase<WorkSchema>, id: string): Promise<LocalWork | null> {
  const transaction = database.transaction(['work', 'entries']);
  const [work, entries] = await Promise.all([
    transaction.objectStore('work').get(id),
    transaction.objectStore('entries').index('id').getAll(id),
  ]);
  const parsed = localWorkSchema.safeParse(work);
  if (!parsed.success) return null;
  const readable = entries.map(({ entry }) => workEntrySchema.safeParse(entry));
  // What stands behind an entry that can't be read builds on it.
  const end = readable.findIndex((entry) => !entry.success);
  return replayWork(
    parsed.data,
    readable.slice(0, end < 0 ? undefined : end).flatMap((entry) => (entry.success ? [entry.data] : [])),
  );
}
