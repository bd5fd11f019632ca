import { useCallback } from 'react';
import { findNode } from '#domain/pipeline/node-index.ts';
import { displayNameOf } from '../lib/component-text.ts';
import { useLanguage } from '../lib/i18n.ts';
import { useEditorStore } from './editor-provider.tsx';

/** Gives what a node is called on its card; its id where it is not in the document. */
export function useNodeLabels(): (id: string) => string {
  const store = useEditorStore();
  const language = useLanguage();
  return useCallback(
    (id) => {
      const { document, components } = store.getState();
      const node = findNode(document, id);
      const definition = node && components.get(node.component);
      return node?.label ?? (definition && displayNameOf(definition, language)) ?? id;
    },
    [store, language],
  );
}
