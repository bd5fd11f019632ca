import { isUnreachable } from '../lib/kept-answers.ts';
import { useOffline } from '../lib/use-offline.ts';
import { ErrorNote } from './error-note.tsx';
import { NeedsServer } from './needs-server.tsx';
import { PanelLoading } from './panel-loading.tsx';

/** How far reading something has come; a query is one. */
interface Reading {
  readonly error: unknown;
  /** Why the last of several tries failed, before they are given up. */
  readonly failureReason?: unknown;
  readonly isFetching?: boolean;
  readonly refetch?: () => unknown;
}

/**
 * What stands where something is not read yet: that it loads, that it needs the server, which is no error and over once that
 * answers again, or why it can't be read.
 */
export function NotRead({ query }: { query: Reading }) {
  const isOffline = useOffline();
  const { error, failureReason = null, isFetching = false, refetch } = query;
  if (isOffline && isUnreachable(error ?? failureReason)) return <NeedsServer />;
  if (error === null || (isFetching && isUnreachable(error))) return <PanelLoading />;
  return <ErrorNote error={error} onRetry={refetch && (() => void refetch())} />;
}
