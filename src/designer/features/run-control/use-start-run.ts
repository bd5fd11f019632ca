import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AppError } from '#domain/issue/app-error.ts';
import { saveForRun } from './save-for-run.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { api, keys } from '../../lib/api.ts';
import { watchRun } from '../../live/watched-runs.ts';
import { toRequest, type RunWish } from './run-wish.ts';
import { useTellRefusal } from './use-tell-refusal.ts';

/** Saves what is unsaved, then runs that revision. A click starts one run, however often the request is repeated. Offline, it says so at once. */
export function useStartRun(onStarted: (runId: string) => void) {
  const editor = useEditorStore();
  const queries = useQueryClient();
  const tellRefusal = useTellRefusal();
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ wish, key }: { wish: RunWish; key: string }) => {
      const revision = await saveForRun(editor);
      const { pipelineId } = editor.getState();
      return api.call('startRun', { body: { pipelineId, revision, key, ...toRequest(wish) } });
    },
    retry: (count, error) => navigator.onLine && count < 3 && error instanceof AppError && error.retryable,
    onSuccess: (run) => {
      watchRun(run.id);
      void queries.invalidateQueries({ queryKey: keys.runs });
      onStarted(run.id);
    },
    onError: (error, { wish }) => tellRefusal(error, wish, start),
  });
  function start(wish: RunWish): void {
    mutate({ wish, key: crypto.randomUUID() });
  }
  return { start, isPending };
}
