import type { AppError } from '#domain/issue/app-error.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import type { DraftStore } from './draft-store.ts';
import { realTimers, type Timers } from './timers.ts';

/**
 * Where the user's work is. `offline`: kept on this computer, tried again by itself. `conflict`: someone else saved in
 * the meantime. `refused`: the server does not take it; the next edit tries again.
 */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'conflict' | 'refused';

/** What became of a save. `unreachable`: no answer, so it may or may not have been stored. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'conflict'; readonly current: { readonly revision: number; readonly saveId: string } | null }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused' | 'too-old'; readonly error: AppError };

/** Stores a document on top of `revision`. The same `saveId` again is the same save. */
export type Save<T = PipelineDocument> = (
  document: T,
  given: { readonly revision: number; readonly saveId: string },
) => Promise<SaveAnswer>;

/** A document as the server has it. */
export interface Base<T> {
  readonly revision: number;
  readonly document: T;
}

export interface AutosaveOptions<T> {
  /** What the document is known by where its drafts are kept. */
  readonly id: string;
  readonly revision: number;
  /** What the server has; null where it has something else (a conflict found at the start). */
  readonly saved: T | null;
  readonly read: () => T;
  readonly save: Save<T>;
  readonly drafts: DraftStore<T>;
  /**
   * Tries to bring in what someone else has saved since `base`, whose document is null where it is not known here. Gives
   * what the server has, on which the document then stands, or null where people must decide.
   */
  readonly reconcile?: ((base: { readonly revision: number; readonly document: T | null }) => Promise<Base<T> | null>) | undefined;
  readonly onState: (state: SaveState, revision: number, error: AppError | null) => void;
  /** Milliseconds of quiet before a save, and by when an edit is stored at the latest, also if nobody rests. */
  readonly debounceMs?: number | undefined;
  readonly storedMs?: number | undefined;
  /** Milliseconds before the next try, by how many were in vain. */
  readonly retryMs?: ((failures: number) => number) | undefined;
  readonly newSaveId?: (() => string) | undefined;
  readonly timers?: Timers | undefined;
}

export interface Autosave<T> {
  /** The document has changed. */
  changed(): void;
  /** Saves now and resolves when nothing is left to save, or saving has to wait for something. */
  flush(): Promise<SaveState>;
  /** Tries again at once, e.g. when the network is back. */
  retry(): void;
  /** Puts what is unsaved where a reload finds it, at once. */
  keep(): void;
  /** The server's document was taken over as it is. */
  adopt(document: T, revision: number): void;
  stop(): void;
}

const draftMs = 200;
/** What a save is thought to take before there was one, and the shortest that an edit waits for others. */
const firstSaveMs = 300;
const shortestMs = 200;

/**
 * Saves a document by itself: after a moment of quiet, but so early that an edit is stored within a second as long as a save
 * takes less than half of one; one save at a time, each on top of the revision before. A save without an answer is repeated
 * under its own id until it has one, before anything newer is sent.
 */
export function createAutosave<T>(options: AutosaveOptions<T>): Autosave<T> {
  const { id, read, drafts } = options;
  const timers = options.timers ?? realTimers;
  const debounceMs = options.debounceMs ?? 400;
  const storedMs = options.storedMs ?? 800;
  const retryMs = options.retryMs ?? ((failures: number) => Math.min(15_000, 500 * 2 ** failures));
  const newSaveId = options.newSaveId ?? (() => crypto.randomUUID());
  let revision = options.revision;
  let saved = options.saved;
  let state: SaveState = saved === null && !options.reconcile ? 'conflict' : 'saved';
  let pending: { document: T; saveId: string } | null = null;
  let running: Promise<void> | null = null;
  let saveMs = firstSaveMs;
  let isDue = false;
  let failures = 0;
  let stopped = false;
  let cancelSave: (() => void) | undefined;
  let cancelLongest: (() => void) | undefined;
  let cancelDraft: (() => void) | undefined;

  const isClean = () => saved !== null && sameValue(read(), saved);
  const show = (next: SaveState, error: AppError | null = null) => {
    state = next;
    options.onState(next, revision, error);
  };
  const keep = () => {
    cancelDraft?.();
    cancelDraft = undefined;
    if (isClean() && pending === null) drafts.remove(id);
    else drafts.write(id, { revision, saveId: pending?.saveId ?? null, document: read() });
  };
  const schedule = (ms: number) => {
    cancelSave?.();
    if (!stopped) cancelSave = timers.after(ms, () => void attempt());
  };
  /** What was changed while a save is under way waits for its answer at least. */
  const onLongest = () => {
    cancelLongest = undefined;
    if (running) isDue = true;
    else void attempt();
  };
  const scheduleSoon = () => {
    if (running === null) schedule(isDue ? 0 : debounceMs);
    if (!stopped && !isDue) cancelLongest ??= timers.after(Math.max(shortestMs, storedMs - saveMs), onLongest);
  };
  const settle = (next: number) => {
    saved = pending?.document ?? saved;
    pending = null;
    revision = next;
    failures = 0;
    keep();
    show(isClean() ? 'saved' : 'unsaved');
  };
  const standOn = (theirs: Base<T>) => {
    saved = theirs.document;
    revision = theirs.revision;
    failures = 0;
    keep();
    show(isClean() ? 'saved' : 'unsaved');
  };
  const reconcile = async (bringIn: NonNullable<typeof options.reconcile>) => {
    try {
      const theirs = await bringIn({ revision, document: saved });
      if (theirs) standOn(theirs);
      else show('conflict');
    } catch {
      schedule(retryMs(failures++));
      show('offline');
    }
  };
  const take = async (answer: SaveAnswer, saveId: string): Promise<void> => {
    if (answer.kind === 'saved') return settle(answer.revision);
    if (answer.kind === 'conflict' && answer.current?.saveId === saveId) return settle(answer.current.revision);
    if (answer.kind === 'unreachable') {
      schedule(retryMs(failures++));
      return show('offline');
    }
    pending = null;
    if (answer.kind === 'too-old') stop();
    keep();
    if (answer.kind === 'conflict' && options.reconcile) return reconcile(options.reconcile);
    return answer.kind === 'conflict' ? show('conflict') : show('refused', answer.error);
  };
  const send = async () => {
    pending ??= { document: read(), saveId: newSaveId() };
    keep();
    show('saving');
    const { document, saveId } = pending;
    const sentAt = timers.now();
    const answer = await options.save(document, { revision, saveId });
    saveMs = timers.now() - sentAt;
    if (!stopped) await take(answer, saveId);
  };
  const attempt = async (): Promise<void> => {
    if (running) return running;
    cancelTimers();
    if (state === 'conflict' || stopped) return;
    if (pending === null && isClean()) return settle(revision);
    running = send().finally(() => {
      running = null;
    });
    await running;
    if (state === 'unsaved') scheduleSoon();
  };
  const cancelTimers = () => {
    cancelSave?.();
    cancelLongest?.();
    cancelLongest = undefined;
    isDue = false;
  };
  const stop = () => {
    stopped = true;
    cancelTimers();
    cancelDraft?.();
  };

  return {
    changed: () => {
      if (stopped) return;
      cancelDraft ??= timers.after(draftMs, keep);
      if (state === 'conflict' || state === 'offline') return;
      if (running === null && state !== 'unsaved') show('unsaved');
      scheduleSoon();
    },
    flush: async () => {
      await attempt();
      while (state === 'unsaved' && !stopped) await attempt();
      return state;
    },
    retry: () => {
      if (state === 'offline') schedule(0);
    },
    keep,
    adopt: (document, next) => {
      pending = null;
      standOn({ document, revision: next });
    },
    stop: () => {
      stop();
      keep();
    },
  };
}
