import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AppError } from '#domain/issue/app-error.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { api, keys } from '../../lib/api.ts';
import { notifyError } from '../../lib/notify.ts';

/** Which part of the pipeline runs; nothing named: all of it. */
export interface RunSelection {
  readonly from?: string;
  readonly to?: string;
  readonly only?: string;
}

/** Saves what is unsaved, then runs that revision. A click starts one run, however often the request is repeated. */
export function useStartRun(onStarted: (runId: string) => void) {
  const editor = useEditorStore();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ selection, key }: { selection: RunSelection; key: string }) => {
      const revision = await editor.getState().saveNow();
      if (revision === null) throw editor.getState().saveError ?? new AppError('E_UNAVAILABLE', { what: 'Weft' }, { retryable: true });
      const { pipelineId } = editor.getState();
      return api.call('startRun', { body: { pipelineId, revision, key, selection, reuse: false } });
    },
    retry: (count, error) => count < 3 && error instanceof AppError && error.retryable,
    onSuccess: (run) => {
      void queries.invalidateQueries({ queryKey: keys.runs });
      onStarted(run.id);
    },
    onError: (error) => notifyError(error),
  });
}
