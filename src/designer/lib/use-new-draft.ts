import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComponentDraft } from '#contract/models.ts';
import type { DraftDefinition } from '#domain/component/draft-definition.ts';
import { api, keys } from './api.ts';

/** What a component starts as when it is written from nothing. */
export const emptyComponent: DraftDefinition = {
  metadata: { name: '', version: '1.0.0' },
  spec: {
    execution: { jobType: 'PyTorch', image: { source: 'address', uri: '' }, command: 'python main.py $PAI_USER_ARGS' },
    inputs: [],
    outputs: [],
    parameters: [],
  },
};

/** `imported`: it came from elsewhere, and is marked so until it is published here. */
export type NewDraft = Pick<ComponentDraft, 'definition' | 'basedOn'> & Partial<Pick<ComponentDraft, 'imported'>>;

/** Begins a component draft on the server. */
export function useNewDraft() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: NewDraft) => api.call('createDraft', { body: { ...draft, saveId: crypto.randomUUID() } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.drafts }),
  });
}
