import { useEffect, useState } from 'react';
import type { ComponentDraft } from '#contract/models.ts';
import type { DraftDefinition } from '#domain/component/draft-definition.ts';
import type { Save, SaveAnswer } from '../../editor/autosave.ts';
import { toSaveAnswer } from '../../editor/to-save-answer.ts';
import { api } from '../../lib/api.ts';
import { createDraftTextStore } from './draft-text-store.ts';
import { createComponentDraftStore, createWizardStore, type WizardStore } from './wizard-store.ts';

/** Opens a draft once it is here; what is typed is kept when the page goes away and sent when the network is back. */
export function useOpenDraft(draft: ComponentDraft | undefined): WizardStore | null {
  const [start, setStart] = useState<ComponentDraft | null>(null);
  const [store, setStore] = useState<WizardStore | null>(null);
  if (draft !== undefined && draft.id !== start?.id) setStart(draft);

  useEffect(() => {
    if (start === null) return;
    const opened = createWizardStore({
      draft: start,
      save: createSave(start.id),
      drafts: createComponentDraftStore(localStorage),
      draftTexts: createDraftTextStore(localStorage),
    });
    // The store is made and stopped with the effect: it owns timers, which a render may not start.
    // oxlint-disable-next-line react/set-state-in-effect
    setStore(opened);
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('visibilitychange', () => opened.keepDraft(), { signal });
    window.addEventListener('pagehide', () => opened.keepDraft(), { signal });
    window.addEventListener('online', () => opened.retrySave(), { signal });
    return () => {
      stop.abort();
      opened.stop();
      setStore(null);
    };
  }, [start]);
  return store;
}

function createSave(id: string): Save<DraftDefinition> {
  return async (definition, { revision, saveId }): Promise<SaveAnswer> => {
    try {
      const saved = await api.call('saveDraft', { params: { id }, ifMatch: revision, body: { definition, saveId } });
      return { kind: 'saved', revision: saved.revision };
    } catch (error) {
      return toSaveAnswer(error);
    }
  };
}
