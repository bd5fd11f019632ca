import { createStore, type StoreApi } from 'zustand';
import type { ComponentDefinition, ComponentLookup, ComponentRef } from '#domain/component/component.ts';
import type { Facts, Issue, IssuePath } from '#domain/issue/issue.ts';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import { type Clipboard, clipboardFor, copyNodes, pasteNodes } from '#domain/pipeline/clipboard.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { emptyHistory, type History, type HistoryStep, pushStep, redo, sealHistory, shareHistory, undo } from '#domain/pipeline/history.ts';
import { mergeDocuments, mergeTakingTheirs } from '#domain/pipeline/merge-documents.ts';
import type { PipelineDocument, Position } from '#domain/pipeline/pipeline.ts';
import { type Reconnection, reconnectionsPast } from '#domain/pipeline/reconnect.ts';
import { itemsOf } from '#domain/pipeline/sub-pipelines.ts';
import { wayOut } from '#domain/pipeline/within.ts';
import type { MachineType } from '#domain/tuning/machine-type.ts';
import { currentLanguage } from '../lib/i18n.ts';
import { selectedFrames } from './annotations/selected-annotations.ts';
import type { CanvasPort } from './canvas-port.ts';
import { createChecker } from './checker.ts';
import { shownLevel } from './derived.ts';
import type { ServerPipeline } from './document-server.ts';
import { labelCopies } from './label-copies.ts';
import type { KeptWork, LocalStore } from './local-store.ts';
import type { LocalWork } from './local-work.ts';
import { pastedOffset } from './pasted-offset.ts';
import { type RefusedTexts, type RefusedTextsPlace, stillRefused, withRefused } from './refused-texts.ts';
import { restoreWork } from './restore-work.ts';
import { emptySelection, isOnly, keepThere, type Selection } from './selection.ts';
import type { StepName } from './step-name.ts';
import { realTimers } from './timers.ts';
import { createWorkKeeper, type KeptState, type WorkKeeper, type WorkKeeperOptions } from './work-keeper.ts';

/** How many items were removed, and what would join what they stood between. */
export interface Gap {
  readonly count: number;
  readonly reconnections: readonly Reconnection[];
}

/** Why a pipeline can't be edited: the person may not, another tab does, or a newer Weft made it. */
export type ReadOnlyReason = 'permission' | 'tab' | 'newer' | 'run';

/** Component versions that should no longer be used, with the reason. */
type Deprecated = ReadonlyMap<ComponentRef, string>;

/** One open pipeline: the document, its history, and what the user is looking at. */
export interface EditorState extends KeptState {
  readonly pipelineId: string;
  readonly document: PipelineDocument;
  readonly history: History;
  readonly selection: Selection;
  /** The field that a problem was clicked for, anew for every click; whoever shows the field takes the focus there. */
  readonly focus: IssuePath | null;
  readonly components: ComponentLookup;
  readonly machineTypes: readonly MachineType[];
  readonly deprecated: Deprecated | undefined;
  /** Problems of the document, a moment behind it; none yet of a large one that was just opened. */
  readonly issues: readonly Issue[];
  /** How often changes of others were brought in since the pipeline was opened. */
  readonly mergeCount: number;
  readonly readOnly: boolean;
  /** Null where it can be edited. */
  readonly readOnlyReason: ReadOnlyReason | null;
  readonly canvas: CanvasPort | null;
  /** Whether something is held or dragged on the canvas: what stands beside it waits until that is let go. */
  readonly isDragging: boolean;
  /** The sub-pipeline that is entered; null: the pipeline itself. `shownLevel` gives what is drawn. */
  readonly within: string | null;
  /** What was typed into fields that refuse it, and is still to be mended. */
  readonly refusedTexts: RefusedTexts;
  /** What the last removal left; null before there was one. */
  readonly gap: Gap | null;

  /** Applies an edit as one step; steps in a row with one `coalesceKey` count as one. */
  readonly edit: (edit: Edit, name: StepName, coalesceKey?: string, facts?: Facts) => void;
  /** Ends a coalesced step, e.g. when a field is left. */
  readonly seal: () => void;
  /**
   * Gives the step that was taken back, or null where none can be. One that is `overtaken` was left as it is, because someone
   * else has changed the same things since; the next call passes it over.
   */
  readonly undo: () => HistoryStep | null;
  readonly redo: () => HistoryStep | null;
  /** Keeps on this computer what a field refused; null: nothing any more. */
  readonly refuse: (field: IssuePath, text: string | null) => void;
  readonly select: (selection: Partial<Selection>) => void;
  /** Shows a sub-pipeline, or (null) the pipeline itself; nothing is selected then. */
  readonly enter: (within: string | null) => void;
  /** Shows what is around the sub-pipeline that is shown, which is selected then; nothing where none is. */
  readonly leave: () => void;
  /** Selects items, enters the level that the first of them is drawn on, and brings them into view. */
  readonly show: (ids: readonly string[]) => void;
  /** Selects what the path is about and asks for its field to be focused. */
  readonly focusOn: (path: IssuePath) => void;
  readonly clearFocus: () => void;
  /** What is selected as a clipboard, or null where nothing is. */
  readonly copy: () => Clipboard | null;
  /** Pastes around a place, or (null) beside what was copied, and selects the copies. */
  readonly paste: (clipboard: Clipboard, around: Position | null, name?: StepName) => void;
  /** Removes what is selected, nodes or a link. */
  readonly remove: (name?: StepName) => void;
  readonly addComponents: (definitions: readonly ComponentDefinition[]) => void;
  /** Takes over which component versions should no longer be used, and why. */
  readonly setDeprecated: (deprecated: Deprecated) => void;
  /** Saves what is unsaved; gives the revision that holds it, or null where it could not be saved now. */
  readonly saveNow: () => Promise<number | null>;
  /** Takes over what the server has: theirs in a conflict. */
  readonly adopt: (pipeline: ServerPipeline) => void;
  /** A revision was read: it is shown where it is newer and nothing here is unsaved; else saving brings it in. */
  readonly receive: (pipeline: ServerPipeline) => void;
  /** Shows the work of the tab that edits. */
  readonly follow: (work: LocalWork | 'newer') => void;
  /** Ends a conflict: what both changed becomes ours, the rest stays as both have it. Undo takes back the choice. */
  readonly useMine: () => void;
  /**
   * Ends a conflict: what both changed becomes theirs, which can be undone. Ours is first kept on the server as a snapshot of
   * this name, unless it is `kept` there already, as a pipeline of its own: then, and where it is not known what both changed,
   * all becomes theirs. Rejects, and all stays as it is, where the server does not answer.
   */
  readonly takeTheirs: (nameOfMine: string, kept?: PipelineDocument) => Promise<void>;
  readonly setCanvas: (canvas: CanvasPort | null) => void;
  readonly setDragging: (isDragging: boolean) => void;
  /** Checks at once what else would be checked in a moment, and gives the problems. */
  readonly checkNow: () => readonly Issue[];
}

export type EditorStore = StoreApi<EditorState> & {
  /** Tries a save that is waiting for the network. */
  readonly retrySave: () => void;
  /** Puts unsaved work where a reload finds it and sends it, e.g. when the page is hidden. */
  readonly keepDraft: () => void;
  /** All work as it is now, for whoever goes on with it; null where this tab does not edit. */
  readonly work: () => LocalWork | null;
  /** Asks the tab that edits for the work. */
  readonly takeOver: () => void;
  /** Lets go; all work is on this computer when it resolves. */
  readonly stop: () => Promise<void>;
};

export interface EditorOptions {
  readonly pipeline: ServerPipeline;
  readonly components: ComponentLookup;
  readonly machineTypes: readonly MachineType[];
  readonly deprecated?: Deprecated | undefined;
  readonly server: WorkKeeperOptions['server'];
  /** What this computer keeps, and what it had kept of this pipeline. */
  readonly local: LocalStore;
  readonly work?: KeptWork | undefined;
  readonly refusedTexts?: RefusedTextsPlace | undefined;
  readonly readOnly?: Exclude<ReadOnlyReason, 'newer'> | null;
  readonly autosave?: WorkKeeperOptions['autosave'];
  readonly takeOver?: () => void;
}

/** Opens a pipeline for editing. Unsaved work that this computer kept is there again. */
export function createEditorStore(options: EditorOptions): EditorStore {
  const { pipeline, local } = options;
  const { work = null } = options;
  const isNewer = pipeline.format > documentFormat || work === 'newer';
  const readOnlyReason = isNewer ? 'newer' : (options.readOnly ?? null);
  const restored = restoreWork(pipeline, work === 'newer' || readOnlyReason !== null ? null : work);
  const timers = options.autosave?.timers ?? realTimers;
  let onMerged: (document: PipelineDocument) => void = () => undefined;
  let onTooOld: (theirs: ServerPipeline | null) => void = () => undefined;

  const checker = createChecker(
    { ...options, document: restored.document },
    () => store.getState(),
    timers,
    (issues) => store.setState({ issues }),
  );
  const store = createStore<EditorState>((set, get) => {
    const keepRefused = (refusedTexts: RefusedTexts) => {
      if (refusedTexts === get().refusedTexts) return;
      set({ refusedTexts });
      options.refusedTexts?.write(refusedTexts);
    };
    const show = (document: PipelineDocument, history = get().history, more: Partial<EditorState> = {}) => {
      set({ ...more, document, history, selection: keepThere(get().selection, document) });
      keepRefused(stillRefused(get().refusedTexts, document));
      checker.changed(history.past.at(-1)?.coalesce !== undefined);
    };
    const showShared = (document: PipelineDocument, more?: Partial<EditorState>) => show(document, shareHistory(get().history), more);
    const move = (direction: 'undo' | 'redo'): HistoryStep | null => {
      const { history, document, readOnly } = get();
      const moved = readOnly ? null : (direction === 'undo' ? undo : redo)(history, document);
      if (!moved) return null;
      show(moved.document, moved.history);
      keeper?.did({ kind: direction }, !moved.step.overtaken);
      return moved.step;
    };
    /** Ends what can be edited, e.g. where a newer Weft has saved: theirs is shown, ours stays on this computer. */
    const lookOnly = (theirs: ServerPipeline | null) => {
      if (theirs) show(theirs.document, emptyHistory);
      set({ readOnly: true, readOnlyReason: 'newer', saveState: 'saved', conflict: null });
    };
    onMerged = (document) => {
      showShared(document);
      set({ mergeCount: get().mergeCount + 1 });
    };
    onTooOld = lookOnly;
    return {
      pipelineId: pipeline.id,
      document: restored.document,
      history: restored.history,
      selection: emptySelection,
      focus: null,
      components: options.components,
      machineTypes: options.machineTypes,
      deprecated: options.deprecated,
      issues: checker.first,
      saveState: 'saved',
      saveError: null,
      conflict: null,
      mergeCount: 0,
      revision: restored.revision,
      localEdits: restored.edits,
      readOnly: readOnlyReason !== null,
      readOnlyReason,
      canvas: null,
      isDragging: false,
      within: null,
      gap: null,
      refusedTexts: readOnlyReason === null ? stillRefused(options.refusedTexts?.read() ?? [], restored.document) : [],

      edit: (edit, name, coalesce, facts) => {
        if (get().readOnly) return;
        const { document, difference } = applyEdit(get().document, edit);
        if (document === get().document) return;
        const step = { name, difference, ...(facts && { facts }), ...(coalesce !== undefined && { coalesce }) };
        show(document, pushStep(get().history, step));
        keeper?.did({ kind: 'step', step });
      },
      seal: () => {
        const history = sealHistory(get().history);
        if (history === get().history) return;
        set({ history });
        checker.rest();
        keeper?.did({ kind: 'seal' });
      },
      undo: () => move('undo'),
      redo: () => move('redo'),
      refuse: (field, text) => {
        const { document, refusedTexts, readOnly } = get();
        if (!readOnly) keepRefused(withRefused(refusedTexts, document, field, text));
      },
      select: (chosen) => {
        const selection = { ...emptySelection, ...chosen };
        set({ selection, focus: focusAmong(selection, get().focus) });
      },
      focusOn: (path) => {
        const [room, id] = path;
        if (room !== 'nodes' || typeof id !== 'string') get().select({});
        // Selected anew, the outline would take the focus for it.
        else if (isOnly(get().selection, id)) get().canvas?.reveal([id]);
        else get().show([id]);
        // A copy: the same field may be asked for again.
        set({ focus: [...path] });
      },
      enter: (within) => set({ within, selection: emptySelection, focus: focusAmong(emptySelection, get().focus) }),
      leave: () => {
        const { within } = shownLevel(get());
        if (within !== null) get().show([within]);
      },
      show: (ids) => {
        const [first] = itemsOf(get().document).filter((item) => ids.includes(item.id));
        if (!first) return get().select({});
        const selection = { ...emptySelection, nodes: ids };
        set({ selection, focus: focusAmong(selection, get().focus), within: wayOut(get().document, first)[0] ?? null });
        get().canvas?.reveal(ids);
      },
      clearFocus: () => set({ focus: null }),
      copy: () => copyNodes(pipeline.id, get().document, get().selection.nodes),
      paste: (clipboard, around, name = 'paste') => {
        const before = get().document;
        const known = new Set(itemsOf(before).map((item) => item.id));
        const { within } = shownLevel(get());
        const labels = labelCopies(before, get().components, currentLanguage());
        get().edit(pasteNodes(before, clipboardFor(pipeline.id, clipboard), pastedOffset(get(), clipboard, around), within, labels), name);
        const pasted = itemsOf(get().document).filter((item) => !known.has(item.id) && (item.within ?? null) === within);
        const ids = pasted.map((item) => item.id);
        get().select({ nodes: ids });
        get().canvas?.panTo(ids);
        get().canvas?.goOnAt(ids[0] ?? '');
      },
      remove: (name) => {
        const { document, components, selection } = get();
        const { nodes, link } = selection;
        if (nodes.length > 0) {
          get().edit({ type: 'nodes.remove', ids: nodes }, name ?? (selectedFrames(get()) > 0 ? 'unframe' : 'delete'));
          set({ gap: { count: nodes.length, reconnections: reconnectionsPast(document, nodes, components) } });
        } else if (link) get().edit({ type: 'node.input', id: link.node, input: link.input, binding: null }, name ?? 'disconnect');
        get().select({});
      },
      addComponents: (definitions) => {
        const fresh = definitions.filter((definition) => !get().components.has(refOf(definition)));
        if (fresh.length === 0) return;
        set({ components: new Map([...get().components, ...fresh.map((definition) => [refOf(definition), definition] as const)]) });
        checker.changed();
      },
      setDeprecated: (deprecated) => {
        set({ deprecated });
        checker.changed();
      },
      saveNow: async () => (keeper === null || (await keeper.flush()) === 'saved' ? get().revision : null),
      adopt: (newer) => {
        showShared(newer.document, { conflict: null, revision: newer.revision });
        keeper?.adopt(newer);
      },
      receive: (newer) => {
        const { revision, saveState, readOnlyReason: reason, adopt } = get();
        if (newer.id !== pipeline.id || newer.revision <= revision || reason === 'tab') return;
        if (newer.format > documentFormat) return keeper ? keeper.giveUp(newer) : lookOnly(newer);
        if (saveState === 'saved') adopt(newer);
      },
      follow: (work) => {
        if (get().readOnlyReason !== 'tab') return;
        if (work === 'newer') return set({ readOnlyReason: 'newer' });
        const { document, history, revision } = work;
        show(document, history, { revision });
      },
      useMine: () => {
        const { conflict, document } = get();
        if (!conflict) return;
        const { base, theirs } = conflict;
        set({ conflict: null });
        showShared(mergeTakingTheirs(base, document, theirs.document));
        keeper?.settle(theirs);
        get().edit({ type: 'document', document: mergeDocuments(base, document, theirs.document).document }, 'mine');
      },
      takeTheirs: async (nameOfMine, kept) => {
        while (keeper && get().saveState === 'conflict') {
          const { document, edit, conflict } = get();
          const theirs = await (document === kept ? keeper.readNewest() : keeper.keepAside(nameOfMine));
          // What was changed meanwhile is not kept yet.
          if (get().saveState !== 'conflict' || get().document !== document) continue;
          set({ conflict: null });
          const isWhole = document === kept || conflict === null;
          edit(
            { type: 'document', document: isWhole ? theirs.document : mergeTakingTheirs(conflict.base, document, theirs.document) },
            'theirs',
          );
          keeper.settle(theirs);
        }
      },
      checkNow: () => {
        checker.checkNow();
        return get().issues;
      },
      setCanvas: (canvas) => set({ canvas }),
      setDragging: (isDragging) => set({ isDragging }),
    };
  });

  const keeper: WorkKeeper | null =
    readOnlyReason === null
      ? createWorkKeeper({
          id: pipeline.id,
          restored,
          server: options.server,
          local,
          ...(options.autosave && { autosave: options.autosave }),
          read: store.getState,
          onState: (state) => store.setState(state),
          onMerged,
          onTooOld,
        })
      : null;
  return {
    ...store,
    retrySave: () => keeper?.retry(),
    takeOver: () => options.takeOver?.(),
    keepDraft: () => {
      void keeper?.keep();
      if (store.getState().saveState === 'unsaved') void keeper?.flush();
    },
    work: () => keeper?.work() ?? null,
    stop: async () => {
      checker.stop();
      await keeper?.stop();
    },
  };
}

/** What is asked for the focus, unless its node is no longer what is selected: coming back to that is not asking again. */
function focusAmong(selection: Selection, focus: IssuePath | null): IssuePath | null {
  return focus?.[0] === 'nodes' && !isOnly(selection, String(focus[1])) ? null : focus;
}

function refOf(definition: ComponentDefinition): ComponentRef {
  return `${definition.metadata.name}@${definition.metadata.version}`;
}
