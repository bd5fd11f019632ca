import { useEditor } from '../../editor/editor-provider.tsx';
import { useSession } from '../../lib/api.ts';
import { useOffline } from '../../lib/use-offline.ts';

/** Why the pipeline can't run now. */
export function useObstacle(): 'empty' | 'problems' | 'conflict' | 'readOnly' | 'offline' | null {
  const session = useSession();
  const mayRun = session.data?.permissions.includes('run') ?? true;
  const isOffline = useOffline();
  return useEditor(({ document, issues, saveState }) => {
    if (!mayRun) return 'readOnly';
    if (document.nodes.length === 0) return 'empty';
    if (issues.some(({ severity }) => severity === 'error')) return 'problems';
    if (saveState === 'conflict') return 'conflict';
    return isOffline ? 'offline' : null;
  });
}
