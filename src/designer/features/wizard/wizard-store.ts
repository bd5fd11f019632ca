import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ComponentDraft } from '#contract/models.ts';
import { draftDefinitionSchema, type DraftDefinition } from '#domain/component/draft-definition.ts';
import type { AppError } from '#domain/issue/app-error.ts';
import { createAutosave, type Save, type SaveState } from '../../editor/autosave.ts';
import { createDraftStoreOf, type DraftStore } from '../../editor/draft-store.ts';
import { restoreDraft } from '../../editor/restore-draft.ts';
import { checkDraft, type CheckedDraft } from './check-draft.ts';

export interface WizardState {
  readonly id: string;
  /** The version that the draft changes, as `name@version`. */
  readonly basedOn: string | null;
  readonly definition: DraftDefinition;
  readonly checked: CheckedDraft;
  readonly revision: number;
  readonly saveState: SaveState;
  readonly saveError: AppError | null;
  readonly edit: (change: (before: DraftDefinition) => DraftDefinition) => void;
  readonly saveNow: () => Promise<SaveState>;
  /** Takes the server's draft as it is; what was typed here is gone. */
  readonly adopt: (draft: ComponentDraft) => void;
}

/** The draft that is being written, with the means to keep and to close it. */
export interface WizardStore extends StoreApi<WizardState> {
  readonly keepDraft: () => void;
  readonly retrySave: () => void;
  readonly stop: () => void;
}

/** Component drafts that the server has not confirmed, on this computer. */
export function createComponentDraftStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): DraftStore<DraftDefinition> {
  return createDraftStoreOf(storage, 'weft.component-draft.', draftDefinitionSchema);
}

/** Opens a draft: what this computer kept goes on top of what the server has, and every edit is saved by itself. */
export function createWizardStore(options: {
  readonly draft: ComponentDraft;
  readonly save: Save<DraftDefinition>;
  readonly drafts: DraftStore<DraftDefinition>;
}): WizardStore {
  const { draft, drafts } = options;
  const server = { revision: draft.revision, saveId: draft.saveId, document: draft.definition };
  const restored = restoreDraft(server, drafts.read(draft.id));
  const store = createStore<WizardState>((set, get) => ({
    id: draft.id,
    basedOn: draft.basedOn,
    definition: restored.document,
    checked: checkDraft(restored.document),
    revision: draft.revision,
    saveState: restored.state,
    saveError: null,
    edit: (change) => {
      const definition = change(get().definition);
      set({ definition, checked: checkDraft(definition) });
      autosave.changed();
    },
    saveNow: (): Promise<SaveState> => autosave.flush(),
    adopt: ({ definition, revision }) => {
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
    drafts,
    onState: (saveState, revision, saveError) => store.setState({ saveState, revision, saveError }),
  });
  if (restored.state === 'unsaved') autosave.changed();
  return Object.assign(store, {
    keepDraft: () => autosave.keep(),
    retrySave: () => autosave.retry(),
    stop: () => autosave.stop(),
  });
}
