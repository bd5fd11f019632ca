import { useMutation } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { notifyError } from '../lib/notify.ts';

/** Cancels a run; that it takes effect is told by the run's events. */
export function useCancelRun() {
  return useMutation({
    mutationFn: (runId: string) => api.call('cancelRun', { params: { id: runId } }),
    retry: 2,
    onError: (error) => notifyError(error),
  });
}
