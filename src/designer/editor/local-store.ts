import type { LocalWork, WorkEntry } from './local-work.ts';
import { realTimers, type Timers } from './timers.ts';

/** What was kept of a pipeline: `newer` where a newer Weft wrote it, which is left alone. */
export type KeptWork = LocalWork | 'newer' | null;

/**
 * Keeps work on this computer. Writing never blocks and never throws: what could not be kept is told by `onProblem`, and
 * `flush` resolves when everything asked for so far is kept or has failed.
 */
export interface LocalStore<W = LocalWork, E = WorkEntry, R = KeptWork> {
  /** What was kept, or null where there is nothing that can be read. What is as in `like` need not be read again. */
  read(id: string, like?: Partial<W>): Promise<R | null>;
  /** Keeps one more thing that happened. */
  append(id: string, entry: E): void;
  /**
   * Keeps the work whole; what was appended before is in it. `isKnown`: all of it is kept already, or on the server, so that
   * writing it can wait.
   */
  replace(id: string, work: W, isKnown?: boolean): void;
  /** Forgets it. */
  remove(id: string): void;
  flush(): Promise<void>;
  /** Whether everything asked for so far is on the disk, as far as is known now. */
  isKept(id: string): boolean;
}

/** `work` null: it is forgotten. */
export type WorkChange<W = LocalWork, E = WorkEntry> =
  | { readonly id: string; readonly entry: E }
  | { readonly id: string; readonly work: W | null; readonly isKnown?: boolean | undefined };

/** Where work is written to. `write` is all or nothing and done when it would survive a power cut. */
export interface WorkDisk<W = LocalWork, E = WorkEntry, R = KeptWork> {
  write(changes: readonly WorkChange<W, E>[]): Promise<void>;
  read(id: string, like?: Partial<W>): Promise<R | null>;
}

/** How long an edit may wait for others that are written with it. */
const gatherMs = 80;
/** How long what is known may wait: until a page that opens has shown it. */
const knownMs = 1000;

/** Keeps work on a disk: what comes close together is written as one. */
export function createLocalStore<W, E, R>(
  disk: WorkDisk<W, E, R>,
  onProblem: (error: unknown) => void,
  timers: Timers = realTimers,
): LocalStore<W, E, R> {
  let waiting: WorkChange<W, E>[] = [];
  let next: { readonly at: number; readonly cancel: () => void } | undefined;
  let writing: Promise<void> = Promise.resolve();
  /** Work of which an entry is missing: what would follow builds on it, so nothing more is kept until all of it is. */
  const torn = new Set<string>();
  /** How many changes of some work are not on the disk yet. */
  const underWay = new Map<string, number>();
  const isKnown = (change: WorkChange<W, E>) => 'work' in change && change.isKnown === true;
  const count = (change: WorkChange<W, E>, by: number) => {
    if (!isKnown(change)) underWay.set(change.id, (underWay.get(change.id) ?? 0) + by);
  };
  const writeIn = (ms: number) => {
    const at = timers.now() + ms;
    if (next && next.at <= at) return;
    next?.cancel();
    next = { at, cancel: timers.after(ms, () => void write()) };
  };

  const write = (): Promise<void> => {
    next?.cancel();
    next = undefined;
    if (waiting.length === 0) return writing;
    const changes = waiting;
    waiting = [];
    writing = writing
      .then(() => disk.write(changes))
      .catch((error: unknown) => {
        for (const { id } of changes) torn.add(id);
        onProblem(error);
      })
      .finally(() => {
        for (const change of changes) count(change, -1);
      });
    return writing;
  };
  const add = (change: WorkChange<W, E>) => {
    if ('work' in change) torn.delete(change.id);
    else if (torn.has(change.id)) return;
    waiting.push(change);
    count(change, 1);
    writeIn(isKnown(change) ? knownMs : gatherMs);
  };
  return {
    read: async (id, like) => {
      await write();
      try {
        return await disk.read(id, like);
      } catch (error) {
        onProblem(error);
        return null;
      }
    },
    append: (id, entry) => add({ id, entry }),
    replace: (id, work, isKnown) => add({ id, work, isKnown }),
    remove: (id) => add({ id, work: null }),
    flush: write,
    isKept: (id) => (underWay.get(id) ?? 0) === 0 && !torn.has(id),
  };
}
