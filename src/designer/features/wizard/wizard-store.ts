import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ComponentDraft } from '#contract/models.ts';
import type { DraftDefinition } from '#domain/component/draft-definition.ts';
import type { AppError } from '#domain/issue/app-error.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import { createAutosave, type Save, type SaveState } from '../../editor/autosave.ts';
import { restoreDraft } from '../../editor/restore-draft.ts';
import { checkDraft, type CheckedDraft } from './check-draft.ts';
import { createDraftKeeper, type LocalDraft, type LocalDrafts } from './local-draft.ts';
import { readDraftText, toDraftText, updateDraftText } from '../../lib/draft-text.ts';

/** The draft's text as it was typed. */
interface TypedText {
  readonly text: string;
  /** False: the definition is the last that could be read. */
  readonly isRead: boolean;
}

export interface WizardState {
  readonly id: string;
  /** The version that the draft changes, as `name@version`. */
  readonly basedOn: string | null;
  /** It came from elsewhere and has not been published here yet. */
  readonly imported: boolean;
  readonly definition: DraftDefinition;
  readonly checked: CheckedDraft;
  /** Null where nobody typed text since the form was last edited. */
  readonly typed: TypedText | null;
  readonly revision: number;
  readonly saveState: SaveState;
  readonly saveError: AppError | null;
  readonly edit: (change: (before: DraftDefinition) => DraftDefinition) => void;
  /** Takes the text of the component file; while it can't be read, only the text is kept. */
  readonly setText: (text: string) => void;
  /** Goes back to the last definition that could be read. */
  readonly dropText: () => void;
  readonly saveNow: () => Promise<SaveState>;
  /** Takes the server's draft as it is; what was typed here is gone. */
  readonly adopt: (draft: ComponentDraft) => void;
}

/** The draft that is being written, with the means to keep and to close it. */
export interface WizardStore extends StoreApi<WizardState> {
  /** Puts what is unsaved where a reload finds it, and gives it. */
  readonly keepDraft: () => LocalDraft;
  readonly retrySave: () => void;
  readonly stop: () => void;
}

/** Opens a draft: what this computer kept goes on top of what the server has, and every edit is saved by itself. */
export function createWizardStore(options: {
  readonly draft: ComponentDraft;
  readonly save: Save<DraftDefinition>;
  /** What this computer keeps, and what it had kept of this draft. */
  readonly local: LocalDrafts;
  readonly kept?: LocalDraft | null | undefined;
}): WizardStore {
  const { draft, local, kept = null } = options;
  const keeper = createDraftKeeper(draft.id, local, kept);
  const { keep } = keeper;
  const server = { revision: draft.revision, saveId: draft.saveId, document: draft.definition };
  const restored = restoreDraft(server, kept?.unsaved ?? null);
  const store = createStore<WizardState>((set, get) => ({
    id: draft.id,
    basedOn: draft.basedOn,
    imported: draft.imported,
    definition: restored.document,
    checked: checkDraft(restored.document),
    typed: restoreText(kept?.text ?? null, restored.document),
    revision: draft.revision,
    saveState: restored.state,
    saveError: null,
    edit: (change) => {
      const definition = change(get().definition);
      const text = keptText(get().typed, definition);
      keep({ text });
      set({ definition, checked: checkDraft(definition), typed: text === null ? null : { text, isRead: true } });
      autosave.changed();
    },
    setText: (text) => {
      const { typed, definition: before } = get();
      if (text === (typed?.text ?? toDraftText(before))) return;
      keep({ text });
      const { definition } = readDraftText(text);
      if (definition === null) return set({ typed: { text, isRead: false } });
      set({ typed: { text, isRead: true }, definition, checked: checkDraft(definition) });
      autosave.changed();
    },
    dropText: () => {
      if (get().typed === null) return;
      keep({ text: null });
      set({ typed: null });
    },
    saveNow: (): Promise<SaveState> => autosave.flush(),
    adopt: ({ definition, revision }) => {
      get().dropText();
      set({ definition, checked: checkDraft(definition), revision });
      autosave.adopt(definition, revision);
    },
  }));
  const autosave = createAutosave<DraftDefinition>({
    id: draft.id,
    revision: draft.revision,
    saved: restored.state === 'conflict' ? null : draft.definition,
    read: (): DraftDefinition => store.getState().definition,
    save: options.save,
    drafts: {
      read: () => null,
      write: (_, unsaved) => keep({ unsaved }),
      remove: () => keep({ unsaved: null }),
    },
    onState: (saveState, revision, saveError) => store.setState({ saveState, revision, saveError }),
  });
  if (restored.state === 'unsaved') autosave.changed();
  return Object.assign(store, {
    keepDraft: () => {
      autosave.keep();
      void local.flush();
      return keeper.current();
    },
    retrySave: () => autosave.retry(),
    stop: () => {
      autosave.stop();
      void local.flush();
    },
  });
}

/** The text after an edit of the form: the one that was typed, where it has comments to keep; else null. */
function keptText(typed: TypedText | null, definition: DraftDefinition): string | null {
  return typed?.isRead === true && typed.text.includes('#') ? updateDraftText(typed.text, definition) : null;
}

/** A text that can't be read is always kept; one that can, where it still says what the draft is. */
function restoreText(text: string | null, document: DraftDefinition): TypedText | null {
  if (text === null) return null;
  const { definition } = readDraftText(text);
  if (definition === null) return { text, isRead: false };
  return sameValue(definition, document) ? { text, isRead: true } : null;
}
