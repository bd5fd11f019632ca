import type { DatabaseSync } from 'node:sqlite';

export interface CommitTurn {
  /** To be called before each write. */
  begin(): void;
  commitNow(): void;
  /** Resolves when everything written so far is durable. */
  committed(): Promise<void>;
  /** Calls back after each commit; returns the way to stop that. */
  onCommit(listener: () => void): () => void;
}

/**
 * Gathers the writes of one turn of the event loop into one transaction, so that many changes cost one sync. `onFatal` is
 * called when a commit fails.
 */
export function createCommitTurn(db: DatabaseSync, onFatal: (error: unknown) => void): CommitTurn {
  const listeners = new Set<() => void>();
  let waiting: (() => void)[] = [];
  let scheduled = false;
  const commitNow = () => {
    scheduled = false;
    if (!db.isOpen) return;
    try {
      if (db.isTransaction) db.exec('COMMIT');
    } catch (error) {
      return onFatal(error);
    }
    const settled = waiting;
    waiting = [];
    for (const listener of listeners) listener();
    for (const resolve of settled) resolve();
  };
  const begin = () => {
    if (!db.isTransaction) db.exec('BEGIN IMMEDIATE');
    if (!scheduled) setImmediate(commitNow);
    scheduled = true;
  };
  return {
    begin,
    commitNow,
    committed: () => (scheduled ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve()),
    onCommit: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
