import { isUnreachable } from '../lib/kept-answers.ts';
import { useOffline } from '../lib/use-offline.ts';
import { ErrorNote } from './error-note.tsx';
import { PageOffline } from './page-offline.tsx';

/** Why a page can't show what it is about; where all it takes is the server, it comes by itself when that answers again. */
export function PageError({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const isOffline = useOffline();
  return isOffline && isUnreachable(error) ? <PageOffline /> : <ErrorNote error={error} onRetry={onRetry} />;
}
