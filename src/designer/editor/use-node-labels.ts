import { useCallback } from 'react';
import { findNode } from '#domain/pipeline/node-index.ts';
import { useLanguage } from '../lib/i18n.ts';
import { useEditorStore } from './editor-provider.tsx';
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
