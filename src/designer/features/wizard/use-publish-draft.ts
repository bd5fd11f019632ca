import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, componentVersionsQuery, keys } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useWizardStore } from './wizard-provider.tsx';

/** Saves what is typed, then publishes exactly that revision; while it can't be saved, nothing is published. */
export function usePublishDraft() {
  const { t } = useTranslation('wizard');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const store = useWizardStore();
  return useMutation({
    mutationFn: async () => {
      const state = await store.getState().saveNow();
      const { id, revision, saveError } = store.getState();
      if (state !== 'saved') throw saveError ?? new Error(t(state === 'conflict' ? 'conflict' : 'save.offline'));
      return api.call('publishDraft', { params: { id }, ifMatch: revision });
    },
    onSuccess: async (published) => {
      store.getState().dropText();
      notifyDone(t('published', { ref: published.ref }));
      const { name, version } = published;
      await Promise.all([keys.components, keys.drafts].map((queryKey) => queries.invalidateQueries({ queryKey })));
      // The page of the component would begin with the versions that were there before.
      await queries.prefetchQuery(componentVersionsQuery(name));
      await navigate({ to: '/components/$name', params: { name }, search: { version } });
    },
  });
}
