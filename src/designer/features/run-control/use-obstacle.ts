import { useEditor } from '../../editor/editor-provider.tsx';
import { useSession } from '../../lib/api.ts';

/** Why the pipeline can't run now. */
export function useObstacle(): 'empty' | 'problems' | 'conflict' | 'readOnly' | null {
  const session = useSession();
  const mayRun = session.data?.permissions.includes('run') ?? true;
  return useEditor(({ document, issues, saveState }) => {
    if (!mayRun) return 'readOnly';
    if (document.nodes.length === 0) return 'empty';
    if (issues.some(({ severity }) => severity === 'error')) return 'problems';
    return saveState === 'conflict' ? 'conflict' : null;
  });
}
