import { useEffect, useState } from 'react';
import type { ComponentDraft } from '#contract/models.ts';
import type { DraftDefinition } from '#domain/component/draft-definition.ts';
import type { Save, SaveAnswer } from '../../editor/autosave.ts';
import { toSaveAnswer } from '../../editor/to-save-answer.ts';
import { api } from '../../lib/api.ts';
import type { DraftPlace } from './local-draft.ts';
import { createWizardStore, type WizardStore } from './wizard-store.ts';

/** Opens a draft once it is here; what is typed is kept when the page goes away and sent when the network is back. */
export function useOpenDraft(draft: ComponentDraft | undefined, place: DraftPlace): WizardStore | null {
  const [start, setStart] = useState<ComponentDraft | null>(null);
  const [store, setStore] = useState<WizardStore | null>(null);
  if (draft !== undefined && draft.id !== start?.id) setStart(draft);

  useEffect(() => {
    if (start === null) return;
    const stop = new AbortController();
    const { signal } = stop;
    void place.read(start.id).then((kept) => {
      if (signal.aborted) return;
      const opened = createWizardStore({ draft: start, save: createSave(start.id), local: place.local, kept });
      setStore(opened);
      document.addEventListener('visibilitychange', () => void opened.keepDraft(), { signal });
      window.addEventListener('pagehide', () => place.keepNow(start.id, opened.keepDraft()), { signal });
      window.addEventListener('pageshow', ({ persisted }) => persisted && place.forgetNow(start.id), { signal });
      window.addEventListener('online', () => opened.retrySave(), { signal });
      signal.addEventListener('abort', () => opened.stop());
    });
    return () => {
      stop.abort();
      setStore(null);
    };
  }, [start, place]);
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
