import { useNavigate } from '@tanstack/react-router';
import { useNewDraft } from '../../lib/use-new-draft.ts';
import { notifyError } from '../../lib/notify.ts';

type Options = Parameters<ReturnType<typeof useNewDraft>['mutate']>[0];

/** Begins a draft and opens it. */
export function useStartDraft() {
  const navigate = useNavigate();
  const { mutate, isPending } = useNewDraft();
  return {
    isPending,
    mutate: (draft: Options): void =>
      mutate(draft, {
        onSuccess: ({ id }) => void navigate({ to: '/components/drafts/$id', params: { id } }),
        onError: (error) => notifyError(error),
      }),
  };
}
