import type { LocalWork, WorkEntry } from './local-work.ts';

/**
 * Keeps work on this computer. Writing never blocks and never throws: what could not be kept is told by `onProblem`, and
 * `flush` resolves when everything asked for so far is kept or has failed.
 */
export interface LocalStore {
  /** What was kept, or null where there is nothing that can be read. */
  read(id: string): Promise<LocalWork | null>;
  /** Keeps one more thing that happened. */
  append(id: string, entry: WorkEntry): void;
  /** Keeps the work whole; what was appended before is in it. */
  replace(id: string, work: LocalWork): void;
  flush(): Promise<void>;
}
