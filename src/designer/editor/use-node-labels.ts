import { useCallback } from 'react';
import { findNode } from '#domain/pipeline/node-index.ts';
import { useLanguage } from '../lib/i18n.ts';
import { useEditor, useEditorStore } from './editor-provider.tsx';
import { nodeNameOf } from './node-text.ts';

/** Gives what a node is called on its card; its id where it is not in the document. */
export function useNodeLabels(): (id: string) => string {
  const store = useEditorStore();
  const language = useLanguage();
  return useCallback(
    (id) => {
      const { document, components } = store.getState();
      const node = findNode(document, id);
      return node ? nodeNameOf(node, components, language) : id;
    },
    [store, language],
  );
}

/**
 * Gives what a task of a run is called: as its node's card now, where that is still there, else as when it ran. Renders again
 * when that changes of the task that is shown.
 */
export function useTaskNames(shown: string): (task: { readonly id: string; readonly label: string }) => string {
  const store = useEditorStore();
  const nameOf = useNodeLabels();
  useEditor(() => nameOf(shown));
  return ({ id, label }) => (findNode(store.getState().document, id) ? nameOf(id) : label);
}
