import type { WorkDisk } from './local-store.ts';
import { type LocalWork, parseKeptWork, toKeptWork, type WorkEntry } from './local-work.ts';

/** A disk that lives as long as the program: the twin of IndexedDB, for tests. */
export function createMemoryDisk(): WorkDisk {
  const kept = new Map<string, { readonly work: unknown; readonly entries: readonly unknown[] }>();
  const write = (id: string, change: { readonly work: LocalWork | null } | { readonly entry: WorkEntry }) => {
    const before = kept.get(id);
    if ('work' in change && change.work === null) kept.delete(id);
    else if ('work' in change && change.work !== null) kept.set(id, structuredClone({ work: toKeptWork(change.work), entries: [] }));
    else if ('entry' in change) kept.set(id, { work: before?.work, entries: [...(before?.entries ?? []), structuredClone(change.entry)] });
  };
  return {
    write: async (changes) => {
      const before = new Map(kept);
      try {
        for (const change of changes) write(change.id, change);
      } catch (error) {
        for (const [id, work] of before) kept.set(id, work);
        throw error;
      }
    },
    read: async (id, like) => {
      const found = kept.get(id);
      return found === undefined ? null : parseKeptWork(found.work, found.entries, like);
    },
  };
}
