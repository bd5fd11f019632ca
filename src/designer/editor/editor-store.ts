import { createStore, type StoreApi } from 'zustand';
import type { ComponentDefinition, ComponentLookup, ComponentRef } from '#domain/component/component.ts';
import type { AppError } from '#domain/issue/app-error.ts';
import type { Facts, Issue, IssuePath } from '#domain/issue/issue.ts';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import type { PipelineRules } from '#domain/pipeline/check-context.ts';
import { checkNewerVersions } from '#domain/pipeline/check-newer-versions.ts';
import { checkPipeline } from '#domain/pipeline/check-pipeline.ts';
import { type Clipboard, copyNodes, pasteNodes } from '#domain/pipeline/clipboard.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { canMoveStep, type History, type HistoryStep, pushStep, redo, sealHistory, undo } from '#domain/pipeline/history.ts';
import { type Clash, mergeDocuments } from '#domain/pipeline/merge-documents.ts';
import { nodeIndex } from '#domain/pipeline/node-index.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import type { PipelineDocument, Position } from '#domain/pipeline/pipeline.ts';
import type { MachineType } from '#domain/tuning/machine-type.ts';
import { type Base, createAutosave, type Save, type SaveState } from './autosave.ts';
import type { CanvasPort } from './canvas-port.ts';
import type { LocalStore } from './local-store.ts';
import type { LocalWork } from './local-work.ts';
import { restoreWork } from './restore-work.ts';
import type { StepName } from './step-name.ts';

/** A link by the input that it ends in. */
export interface LinkRef {
  readonly node: string;
  readonly input: string;
}

export interface Selection {
  readonly nodes: readonly string[];
  readonly link: LinkRef | null;
}

/** A pipeline as the server has it. */
export interface ServerPipeline {
  readonly id: string;
  readonly revision: number;
  readonly saveId: string;
  readonly format: number;
  readonly document: PipelineDocument;
}

/** What both sides changed, and the two documents that it came from. */
export interface Conflict {
  readonly clashes: readonly Clash[];
  readonly base: PipelineDocument;
  readonly theirs: Base<PipelineDocument>;
}

/** Component versions that should no longer be used, with the reason. */
type Deprecated = ReadonlyMap<ComponentRef, string>;

export const emptySelection: Selection = { nodes: [], link: null };

/** One open pipeline: the document, its history, and what the user is looking at. */
export interface EditorState {
  readonly pipelineId: string;
  readonly document: PipelineDocument;
  readonly history: History;
  readonly selection: Selection;
  /** The field that a problem was clicked for; whoever shows the field takes the focus there. */
  readonly focus: IssuePath | null;
  readonly components: ComponentLookup;
  readonly machineTypes: readonly MachineType[];
  readonly deprecated: Deprecated | undefined;
  /** Problems of the document, a moment behind it. */
  readonly issues: readonly Issue[];
  readonly saveState: SaveState;
  readonly saveError: AppError | null;
  /** What has to be decided while `saveState` is `conflict`. */
  readonly conflict: Conflict | null;
  /** How often changes of others were brought in since the pipeline was opened. */
  readonly mergeCount: number;
  /** The revision that the document stands on. */
  readonly revision: number;
  readonly readOnly: boolean;
  readonly canvas: CanvasPort | null;

  /** Applies an edit as one step; steps in a row with one `coalesceKey` count as one. */
  readonly edit: (edit: Edit, name: StepName, coalesceKey?: string, facts?: Facts) => void;
  /** Ends a coalesced step, e.g. when a field is left. */
  readonly seal: () => void;
  /**
   * Gives the step that was taken back, or null where there was none. `overtaken`: someone else has changed the same things
   * since, so it can't be taken back alone.
   */
  readonly undo: () => HistoryStep | 'overtaken' | null;
  readonly redo: () => HistoryStep | 'overtaken' | null;
  readonly select: (selection: Partial<Selection>) => void;
  /** Selects what the path is about and asks for its field to be focused. */
  readonly focusOn: (path: IssuePath) => void;
  readonly clearFocus: () => void;
  /** What is selected as a clipboard, or null where nothing is. */
  readonly copy: () => Clipboard | null;
  /** Pastes and selects; `at` is where the top left corner of the pasted nodes goes. */
  readonly paste: (clipboard: Clipboard, at: Position | null, name?: StepName) => void;
  /** Removes what is selected, nodes or a link. */
  readonly remove: (name?: StepName) => void;
  readonly addComponents: (definitions: readonly ComponentDefinition[]) => void;
  /** Takes over which component versions should no longer be used, and why. */
  readonly setDeprecated: (deprecated: Deprecated) => void;
  /** Saves what is unsaved; gives the revision that holds it, or null where it could not be saved now. */
  readonly saveNow: () => Promise<number | null>;
  /** Takes over what the server has: a newer revision of someone else, or theirs in a conflict. */
  readonly adopt: (pipeline: ServerPipeline) => void;
  /** Ends a conflict: what both changed becomes ours, or the whole document becomes theirs. */
  readonly resolve: (side: 'mine' | 'theirs') => void;
  readonly setCanvas: (canvas: CanvasPort | null) => void;
}

export type EditorStore = StoreApi<EditorState> & {
  /** Tries a save that is waiting for the network. */
  readonly retrySave: () => void;
  /** Puts unsaved work where a reload finds it. */
  readonly keepDraft: () => void;
  readonly stop: () => void;
};

export interface EditorOptions {
  readonly pipeline: ServerPipeline;
  readonly components: ComponentLookup;
  readonly machineTypes: readonly MachineType[];
  readonly deprecated?: Deprecated | undefined;
  readonly save: Save;
  /** What this computer keeps, and what it had kept of this pipeline. */
  readonly local: LocalStore;
  readonly work?: LocalWork | null | undefined;
  /** The newest revision, and the one that our document grew from. Rejects where the server does not answer. */
  readonly readTheirs?:
    | ((base: number) => Promise<{ readonly theirs: Base<PipelineDocument>; readonly base: PipelineDocument }>)
    | undefined;
  readonly readOnly?: boolean;
  readonly autosave?: { readonly debounceMs?: number; readonly retryMs?: (failures: number) => number; readonly newSaveId?: () => string };
}

const checkMs = 60;
const pasteOffset = 32;

/** Opens a pipeline for editing. Unsaved work that this computer kept is there again. */
export function createEditorStore(options: EditorOptions): EditorStore {
  const { pipeline, local } = options;
  const restored = restoreWork(pipeline, options.readOnly ? null : (options.work ?? null));
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  let recheck = () => {};

  const store = createStore<EditorState>((set, get) => {
    const check = () => {
      set({ issues: checkAll(get().document, get()) });
    };
    recheck = () => {
      clearTimeout(checkTimer);
      checkTimer = setTimeout(check, checkMs);
    };
    const checkSoon = recheck;
    const show = (document: PipelineDocument, history: History) => {
      set({ document, history, selection: keepThere(get().selection, document) });
      checkSoon();
      autosave.changed();
    };
    const move = (direction: 'undo' | 'redo'): HistoryStep | 'overtaken' | null => {
      const { history, document, readOnly } = get();
      const moved = readOnly ? null : (direction === 'undo' ? undo : redo)(history, document);
      if (!moved) return null;
      if (!canMoveStep(moved.step, document, direction)) return 'overtaken';
      show(moved.document, moved.history);
      local.append(pipeline.id, { kind: direction });
      return moved.step;
    };
    return {
      pipelineId: pipeline.id,
      document: restored.document,
      history: restored.history,
      selection: emptySelection,
      focus: null,
      components: options.components,
      machineTypes: options.machineTypes,
      deprecated: options.deprecated,
      issues: checkAll(restored.document, options),
      saveState: 'saved',
      saveError: null,
      conflict: null,
      mergeCount: 0,
      revision: restored.revision,
      readOnly: options.readOnly ?? false,
      canvas: null,

      edit: (edit, name, coalesce, facts) => {
        if (get().readOnly) return;
        const { document, difference } = applyEdit(get().document, edit);
        if (document === get().document) return;
        const step = { name, difference, ...(facts && { facts }), ...(coalesce !== undefined && { coalesce }) };
        show(document, pushStep(get().history, step));
        local.append(pipeline.id, { kind: 'step', step });
      },
      seal: () => {
        const history = sealHistory(get().history);
        if (history === get().history) return;
        set({ history });
        local.append(pipeline.id, { kind: 'seal' });
      },
      undo: () => move('undo'),
      redo: () => move('redo'),
      select: (selection) => set({ selection: { ...emptySelection, ...selection } }),
      focusOn: (path) => {
        const [room, id] = path;
        const selection = room === 'nodes' && typeof id === 'string' ? { ...emptySelection, nodes: [id] } : emptySelection;
        set({ focus: path, selection });
        if (selection.nodes.length > 0) get().canvas?.reveal(selection.nodes);
      },
      clearFocus: () => set({ focus: null }),
      copy: () => copyNodes(get().document, get().selection.nodes),
      paste: (clipboard, at, name = 'paste') => {
        const before = get().document;
        get().edit(pasteNodes(before, clipboard, pasteBy(clipboard, at)), name);
        get().select({
          nodes: get()
            .document.nodes.slice(before.nodes.length)
            .map((node) => node.id),
        });
      },
      remove: (name) => {
        const { nodes, link } = get().selection;
        if (nodes.length > 0) get().edit({ type: 'nodes.remove', ids: nodes }, name ?? 'delete');
        else if (link) get().edit({ type: 'node.input', id: link.node, input: link.input, binding: null }, name ?? 'disconnect');
        get().select({});
      },
      addComponents: (definitions) => {
        const fresh = definitions.filter((definition) => !get().components.has(refOf(definition)));
        if (fresh.length === 0) return;
        set({ components: new Map([...get().components, ...fresh.map((definition) => [refOf(definition), definition] as const)]) });
        checkSoon();
      },
      setDeprecated: (deprecated) => {
        set({ deprecated });
        checkSoon();
      },
      saveNow: async () => ((await autosave.flush()) === 'saved' ? get().revision : null),
      adopt: (newer) => {
        set({ document: newer.document, conflict: null, selection: keepThere(get().selection, newer.document) });
        autosave.adopt(newer.document, newer.revision);
        keepWhole();
        checkSoon();
      },
      resolve: (side) => {
        const { conflict, document } = get();
        if (!conflict) return;
        const { base, theirs } = conflict;
        const next = side === 'mine' ? mergeDocuments(base, document, theirs.document).document : theirs.document;
        set({ document: next, conflict: null, selection: keepThere(get().selection, next) });
        autosave.adopt(theirs.document, theirs.revision);
        autosave.changed();
        keepWhole();
        checkSoon();
      },
      setCanvas: (canvas) => set({ canvas }),
    };
  });

  let kept: LocalWork = {
    revision: restored.revision,
    saveId: null,
    isSaved: false,
    document: restored.document,
    history: restored.history,
  };
  /** Tells this computer what the document stands on; how it looks is told step by step. */
  const keepBase = (base: { revision: number; saveId: string | null; isSaved: boolean }) => {
    if (options.readOnly || (base.revision === kept.revision && base.saveId === kept.saveId && base.isSaved === kept.isSaved)) return;
    kept = { ...kept, ...base };
    local.append(pipeline.id, { kind: 'base', ...base });
  };
  const keepWhole = () => {
    const { document, history, revision, saveState } = store.getState();
    kept = { revision, saveId: null, isSaved: saveState === 'saved', document, history };
    if (!options.readOnly) local.replace(pipeline.id, kept);
  };
  /** Brings in what someone else saved where that leaves nothing to decide. */
  const reconcile = async (known: { revision: number; document: PipelineDocument | null }) => {
    if (!options.readTheirs) return null;
    const { theirs, base: read } = await options.readTheirs(known.revision);
    const base = known.document ?? read;
    const mine = store.getState().document;
    const merged = mergeDocuments(base, mine, theirs.document);
    if (merged.clashes.length > 0) {
      store.setState({ conflict: { clashes: merged.clashes, base, theirs } });
      return null;
    }
    const { selection, mergeCount } = store.getState();
    store.setState({ document: merged.document, selection: keepThere(selection, merged.document), mergeCount: mergeCount + 1 });
    recheck();
    isMerged = true;
    return theirs;
  };
  let isMerged = false;
  const autosave = createAutosave<PipelineDocument>({
    ...options.autosave,
    id: pipeline.id,
    revision: restored.revision,
    saved: restored.saved,
    read: (): PipelineDocument => store.getState().document,
    save: options.save,
    drafts: {
      read: () => null,
      write: (_, { revision, saveId }) => keepBase({ revision, saveId, isSaved: false }),
      remove: () => undefined,
    },
    reconcile,
    onState: (saveState, revision, saveError) => {
      store.setState({ saveState, revision, saveError, ...(saveState !== 'conflict' && { conflict: null }) });
      if (isMerged) {
        isMerged = false;
        keepWhole();
      } else if (saveState === 'saved') keepBase({ revision, saveId: null, isSaved: true });
    },
  });
  if (restored.saved === null || !sameValue(restored.document, restored.saved)) autosave.changed();
  keepWhole();

  return {
    ...store,
    retrySave: () => autosave.retry(),
    keepDraft: () => {
      autosave.keep();
      void local.flush();
    },
    stop: () => {
      clearTimeout(checkTimer);
      autosave.stop();
      void local.flush();
    },
  };
}

/** What is wrong with a pipeline, and what only somebody who edits it wants to know. */
function checkAll(document: PipelineDocument, { components, machineTypes, deprecated }: PipelineRules): Issue[] {
  return [...checkPipeline(document, { components, machineTypes, deprecated }), ...checkNewerVersions(document, components)];
}

function refOf(definition: ComponentDefinition): ComponentRef {
  return `${definition.metadata.name}@${definition.metadata.version}`;
}

/** The selection without what is no longer there. */
function keepThere(selection: Selection, document: PipelineDocument): Selection {
  const index = nodeIndex(document);
  const nodes = selection.nodes.filter((id) => index.has(id));
  const link = selection.link && hasLink(document, selection.link) ? selection.link : null;
  return nodes.length === selection.nodes.length && link === selection.link ? selection : { nodes, link };
}

function hasLink(document: PipelineDocument, link: LinkRef): boolean {
  const node = document.nodes[nodeIndex(document).get(link.node) ?? -1];
  return node !== undefined && Object.hasOwn(node.inputs, link.input);
}

/** How far pasted nodes move: their top left corner to `at`, or a little off where they were. */
function pasteBy(clipboard: Clipboard, at: Position | null): Position {
  if (at === null) return { x: pasteOffset, y: pasteOffset };
  const left = Math.min(...clipboard.nodes.map((node) => node.position.x));
  const top = Math.min(...clipboard.nodes.map((node) => node.position.y));
  return { x: at.x - left, y: at.y - top };
}
