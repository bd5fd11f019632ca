import { useMemo } from 'react';
import { hasErrors } from '#domain/issue/create-issue.ts';
import { graphOf } from '#domain/pipeline/graph.ts';
import { checkPart } from '#domain/plan/part-to-run.ts';
import type { Selection } from '#domain/plan/selection.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';
import { useSession } from '../../lib/api.ts';
import { useOffline } from '../../lib/use-offline.ts';

/** Why nothing of the pipeline can run now, or (`problems`) why this part of it can't. */
export type Obstacle = 'empty' | 'problems' | 'conflict' | 'readOnly' | 'offline';

/** Why no part of the pipeline can run now, whatever it is. */
export function useObstacle(): Exclude<Obstacle, 'problems'> | null {
  const session = useSession();
  const mayRun = session.data?.permissions.includes('run') ?? true;
  const isOffline = useOffline();
  return useEditor(({ document, saveState }) => {
    if (!mayRun) return 'readOnly';
    if (document.nodes.length === 0) return 'empty';
    if (saveState === 'conflict') return 'conflict';
    return isOffline ? 'offline' : null;
  });
}

/** Of some parts of the pipeline those with errors in what they would run; errors elsewhere don't matter to them. */
export function useBarredParts<Part extends Selection>(parts: readonly Part[]): ReadonlySet<Part> {
  const store = useEditorStore();
  const issues = useEditor((state) => state.issues);
  const graph = useEditor(({ document }) => graphOf(document));
  return useMemo(() => {
    // What is wrong with a part is among what is wrong with all, and changes with that and with the links.
    const isAnyWrong = graph !== null && hasErrors(issues);
    return new Set(isAnyWrong ? parts.filter((part) => hasErrors(problemsOf(store, part))) : []);
  }, [store, issues, graph, parts]);
}

/** What there is to say against running a part of the pipeline as it is at this moment. */
export function problemsOf(store: EditorStore, { from, to, only, nodes, upstream }: Selection) {
  const { document, components, machineTypes } = store.getState();
  return checkPart(document, { from, to, only, nodes, upstream }, { components, machineTypes });
}
