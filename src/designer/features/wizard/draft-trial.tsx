import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { type StartTrial, toTrialBody, type TrialSlot } from '../../lib/trial.ts';
import { useWizard, useWizardStore } from './wizard-provider.tsx';

/** Tries the draft as it is typed: it is saved first, and what can't be saved or read is not tried. */
export function DraftTrial({ slot }: { readonly slot: TrialSlot }) {
  const { t } = useTranslation('trial');
  const store = useWizardStore();
  const component = useWizard((state) => state.checked.component);
  const start: StartTrial = async (values) => {
    if (store.getState().typed?.isRead === false) throw new Error(t('notRead'));
    const state = await store.getState().saveNow();
    const { id, saveError } = store.getState();
    if (state !== 'saved') throw saveError ?? new Error(t('notSaved'));
    return api.call('tryDraft', { params: { id }, body: toTrialBody(values) });
  };
  return slot({ component, start });
}
