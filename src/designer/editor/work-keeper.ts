import type { AppError } from '#domain/issue/app-error.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { History } from '#domain/pipeline/history.ts';
import { mergeDocuments } from '#domain/pipeline/merge-documents.ts';
import type { Clash } from '#domain/pipeline/merge-values.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import { type AutosaveOptions, type Base, createAutosave, type SaveState } from './autosave.ts';
import type { DocumentServer, ServerPipeline } from './document-server.ts';
import type { LocalStore } from './local-store.ts';
import type { LocalWork, WorkEntry } from './local-work.ts';
import type { RestoredWork } from './restore-work.ts';
import { realTimers } from './timers.ts';

/** What both sides changed, and the two documents that it came from. */
export interface Conflict {
  readonly clashes: readonly Clash[];
  readonly base: PipelineDocument;
  readonly theirs: Base<PipelineDocument>;
}

/** Where the work is. `localEdits` counts the steps that the server does not have yet. */
export interface KeptState {
  readonly saveState: SaveState;
  readonly saveError: AppError | null;
  readonly revision: number;
  readonly localEdits: number;
  /** What has to be decided while `saveState` is `conflict`. */
  readonly conflict: Conflict | null;
}

export interface WorkKeeperOptions {
  readonly id: string;
  readonly restored: RestoredWork;
  readonly server: Pick<DocumentServer, 'save'> & Partial<DocumentServer>;
  readonly local: LocalStore;
  readonly autosave?: Partial<Pick<AutosaveOptions<PipelineDocument>, 'debounceMs' | 'storedMs' | 'retryMs' | 'newSaveId' | 'timers'>>;
  readonly read: () => { readonly document: PipelineDocument; readonly history: History };
  readonly onState: (state: KeptState) => void;
  /** What others changed was brought into the document; nothing is to be decided. */
  readonly onMerged: (document: PipelineDocument) => void;
  /** The pipeline was made with a newer Weft: it can be looked at, and nothing more is kept. */
  readonly onTooOld: (theirs: ServerPipeline | null) => void;
}

/** Keeps the work of one open pipeline: each edit on this computer at once, and on the server within a second. */
export interface WorkKeeper {
  /** Something happened that `read` shows already; `isEdit`: it changed the document. */
  did(entry: WorkEntry, isEdit?: boolean): void;
  /** The document is the server's now. */
  adopt(pipeline: Base<PipelineDocument>): void;
  /**
   * Keeps the document as a snapshot on the server before it is given up, and gives what the server has. Rejects where that
   * can't be done now.
   */
  keepAside(name: string): Promise<Base<PipelineDocument>>;
  readNewest(): Promise<Base<PipelineDocument>>;
  /** The clashes were decided: the document stands on theirs. */
  settle(theirs: Base<PipelineDocument>): void;
  /** Saves now; gives the state that this ends in. */
  flush(): Promise<SaveState>;
  retry(): void;
  /** Keeps nothing more, because a newer Weft has saved. */
  giveUp(theirs: ServerPipeline | null): void;
  /** Everything so far is on this computer when it resolves. */
  keep(): Promise<void>;
  /** Everything as it is now, and what it stands on; null where nothing more is kept. */
  readonly work: () => LocalWork | null;
  /** Keeps what there is and lets go; what is under way is found by whoever opens the work next. */
  stop(): Promise<void>;
}

/** Milliseconds that a save waits for this computer to have what is sent; a disk that hangs must not keep it from the server. */
const keptFirstMs = 300;

export function createWorkKeeper(options: WorkKeeperOptions): WorkKeeper {
  const { id, restored, local, server, read } = options;
  let state: KeptState = { saveState: 'saved', saveError: null, revision: restored.revision, localEdits: restored.edits, conflict: null };
  let coalesced: string | undefined;
  let stopped = false;
  const show = (part: Partial<KeptState>) => {
    state = { ...state, ...part };
    options.onState(state);
  };

  const newSaveId = options.autosave?.newSaveId ?? (() => crypto.randomUUID());
  /** What was sent to be kept aside, so that it is the same when it is sent again. */
  let aside: { readonly document: PipelineDocument; readonly saveId: string } | null = null;
  /** A save of an earlier opening whose answer was lost: if it arrived, it is ours. */
  const lostSaveId = restored.saveId;
  let base = { revision: restored.revision, saveId: lostSaveId, isSaved: false };
  /** Tells this computer what the document stands on; what the document is was told step by step. */
  const keepBase = (next: typeof base) => {
    const known = next.revision === restored.revision && next.saveId === null && !next.isSaved ? { ...next, saveId: lostSaveId } : next;
    if (sameValue(known, base)) return;
    base = known;
    local.append(id, { kind: 'base', ...base });
  };
  const keepWhole = (isKnown = false) => {
    const { document, history } = read();
    base = {
      revision: state.revision,
      saveId: state.revision === restored.revision ? lostSaveId : null,
      isSaved: state.saveState === 'saved',
    };
    local.replace(id, { ...base, edits: state.localEdits, document, history } satisfies LocalWork, isKnown);
  };
  /**
   * What the server has and this computer hasn't would, after the tab was killed, come back as somebody else's change of the
   * same places.
   */
  const keptFirst = async () => {
    const tooLong = Promise.withResolvers<void>();
    const cancel = (options.autosave?.timers ?? realTimers).after(keptFirstMs, tooLong.resolve);
    await Promise.race([local.flush(), tooLong.promise]);
    cancel();
  };
  const work = (): LocalWork | null => {
    if (stopped) return null;
    autosave.keep();
    const { document, history } = read();
    return { ...base, edits: state.localEdits, document, history };
  };

  /** What our document grew from: the known revision, or one that a lost save of ours made of it. */
  const findBase = async (known: { revision: number; document: PipelineDocument | null }, theirs: ServerPipeline) => {
    if (lostSaveId !== null && theirs.revision > known.revision && server.readRevision) {
      const next = theirs.revision === known.revision + 1 ? theirs : await server.readRevision(known.revision + 1);
      if (next.saveId === lostSaveId) return next.document;
    }
    return known.document ?? (await server.readRevision?.(known.revision))?.document ?? null;
  };
  /** Brings in what someone else saved where that leaves nothing to decide. */
  const reconcile = async (known: { revision: number; document: PipelineDocument | null }) => {
    const theirs = await server.readNewest?.();
    if (theirs === undefined || stopped) return null;
    if (theirs.format > documentFormat) return giveUp(theirs);
    const from = await findBase(known, theirs);
    if (from === null) return null;
    const merged = mergeDocuments(from, read().document, theirs.document);
    if (merged.clashes.length > 0) {
      show({ conflict: { clashes: merged.clashes, base: from, theirs } });
      return null;
    }
    options.onMerged(merged.document);
    isMerged = true;
    return theirs;
  };
  const giveUp = (theirs: ServerPipeline | null): null => {
    stopped = true;
    autosave.stop();
    options.onTooOld(theirs);
    return null;
  };
  let isMerged = false;
  const autosave = createAutosave<PipelineDocument>({
    ...options.autosave,
    id,
    revision: restored.revision,
    saved: restored.saved,
    read: (): PipelineDocument => read().document,
    save: async (document, given) => {
      const sent = state.localEdits;
      await keptFirst();
      const answer = await server.save(document, given);
      if (answer.kind === 'saved') state = { ...state, localEdits: state.localEdits - sent };
      if (answer.kind === 'too-old') giveUp((await server.readNewest?.().catch(() => null)) ?? null);
      return answer;
    },
    drafts: {
      read: () => null,
      write: (_, { revision, saveId }) => stopped || keepBase({ revision, saveId, isSaved: false }),
      remove: () => undefined,
    },
    reconcile: server.readNewest && reconcile,
    onState: (saveState, revision, saveError) => {
      if (stopped) return;
      const isSaved = saveState === 'saved';
      show({ saveState, revision, saveError, ...(isSaved && { localEdits: 0 }), ...(saveState !== 'conflict' && { conflict: null }) });
      if (isMerged) {
        isMerged = false;
        keepWhole();
      } else if (isSaved) keepBase({ revision, saveId: null, isSaved: true });
    },
  });
  if (restored.saved === null || !sameValue(restored.document, restored.saved)) autosave.changed();
  keepWhole(true);

  const keep = () => {
    autosave.keep();
    return local.flush();
  };
  return {
    did: (entry, isEdit = entry.kind !== 'seal') => {
      if (stopped) return;
      local.append(id, entry);
      const key = entry.kind === 'step' ? entry.step.coalesce : undefined;
      const isSameStep = key !== undefined && key === coalesced && state.localEdits > 0;
      coalesced = key;
      if (!isEdit) return;
      if (!isSameStep) show({ localEdits: state.localEdits + 1 });
      autosave.changed();
    },
    adopt: ({ document, revision }) => {
      autosave.adopt(document, revision);
      keepWhole();
    },
    keepAside: async (name) => {
      const { document } = read();
      if (aside?.document !== document) aside = { document, saveId: newSaveId() };
      if (!server.keepAside) throw new Error('this server keeps nothing aside');
      return server.keepAside(document, { saveId: aside.saveId, name });
    },
    readNewest: async () => {
      if (!server.readNewest) throw new Error('this server can’t be read');
      return server.readNewest();
    },
    settle: ({ document, revision }) => {
      autosave.adopt(document, revision);
      autosave.changed();
      keepWhole();
    },
    flush: () => autosave.flush(),
    retry: () => autosave.retry(),
    giveUp,
    keep,
    work,
    stop: () => {
      if (!stopped) autosave.stop();
      stopped = true;
      return local.flush();
    },
  };
}
