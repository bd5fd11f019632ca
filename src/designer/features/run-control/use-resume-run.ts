import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AppError } from '#domain/issue/app-error.ts';
import type { RunView } from '#domain/run/run-event.ts';
import { planNumberOf } from '#domain/run/fold.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { useNameIssue } from '../../editor/use-name-issue.ts';
import { api, keys } from '../../lib/api.ts';
import { notifyError } from '../../lib/notify.ts';
import { nameError } from './name-error.ts';
import { saveForRun } from './save-for-run.ts';

/** Saves what is unsaved, then goes on with the run under that revision. It goes on once, however often the request is repeated. */
export function useResumeRun() {
  const editor = useEditorStore();
  const queries = useQueryClient();
  const nameIssue = useNameIssue();
  return useMutation({
    mutationFn: async ({ id, view }: { readonly id: string; readonly view: RunView }) => {
      const revision = await saveForRun(editor);
      return api.call('resumeRun', { params: { id }, body: { revision, plan: planNumberOf(view) + 1 } });
    },
    retry: (count, error) => navigator.onLine && count < 3 && error instanceof AppError && error.retryable,
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.runs }),
    onError: (error) => notifyError(nameError(error, nameIssue)),
  });
}
