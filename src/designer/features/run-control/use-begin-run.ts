import { useNavigate } from '@tanstack/react-router';
import type { RunWish } from './run-wish.ts';
import { useStartRun } from './use-start-run.ts';

/** Starts runs and shows the one that was started. */
export function useBeginRun(): { readonly begin: (wish: RunWish) => void; readonly isStarting: boolean } {
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const { start, isPending } = useStartRun((run) => void navigate({ search: (known) => ({ ...known, run }), replace: true }));
  return { begin: start, isStarting: isPending };
}
