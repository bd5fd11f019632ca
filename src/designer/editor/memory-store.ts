import type { LocalStore } from './local-store.ts';
import { type LocalWork, replayWork, type WorkEntry } from './local-work.ts';

/** Work that is kept as long as the store is: for views that only read, and for tests. */
export function createMemoryStore(): LocalStore & { readonly peek: (id: string) => LocalWork | null } {
  const kept = new Map<string, LocalWork>();
  const peek = (id: string) => kept.get(id) ?? null;
  return {
    peek,
    read: (id) => Promise.resolve(peek(id)),
    append: (id, entry: WorkEntry) => {
      const work = peek(id);
      if (work) kept.set(id, replayWork(work, [structuredClone(entry)]));
    },
    replace: (id, work) => void kept.set(id, structuredClone(work)),
    remove: (id) => void kept.delete(id),
    flush: () => Promise.resolve(),
    isKept: () => true,
  };
}
