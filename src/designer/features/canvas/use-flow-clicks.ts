import { type MouseEvent, useMemo } from 'react';
import { findItem } from '#domain/pipeline/item-index.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { isOnly } from '../../editor/selection.ts';
import { useDoAction } from '../../lib/actions.tsx';
import type { PaneHits } from './layered/use-pane-pointer.ts';
import { toLinkRef } from './to-flow-links.ts';
import { hasAddKey, hasOwnUse } from './use-press.ts';

/** What clicks do; always the same functions: React Flow hands them to each card and link, which would all render again. */
export function useFlowClicks(hits: PaneHits) {
  const store = useEditorStore();
  const doAction = useDoAction();
  return useMemo(
    () => ({
      // React Flow leaves several selected where one of them is clicked, so that they can be dragged; and what it knows of the
      // selection and of keys is a moment old.
      onNodeClick: (event: MouseEvent, { id }: { readonly id: string }) => {
        const { selection, select } = store.getState();
        if (!hasAddKey(event) && !isOnly(selection, id)) select({ nodes: [id] });
      },
      // As Enter does. Notes and groups have texts of their own that are edited so.
      onNodeDoubleClick: (event: MouseEvent, { id }: { readonly id: string }) => {
        if (hasOwnUse(event.target) || hasAddKey(event)) return;
        const { document, enter } = store.getState();
        if (findItem(document.subPipelines, id)) enter(id);
        else if (findNode(document, id)) doAction('node.open');
      },
      onEdgeClick: (_event: MouseEvent, { id }: { readonly id: string }) => store.getState().select({ link: toLinkRef(id) }),
      onPaneClick: (event: MouseEvent) => store.getState().select({ link: hits.linkAt(event) }),
    }),
    [store, hits, doAction],
  );
}
