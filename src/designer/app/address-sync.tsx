import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useLayoutEffect } from 'react';
import { shownLevel } from '../editor/derived.ts';
import { useEditor, useEditorStore, useSelectedNodeId } from '../editor/editor-provider.tsx';

const route = getRouteApi('/pipelines/$id');

/** Keeps the selected node in the address, so that a link or reload selects it again, and the page's title right. */
export function AddressSync() {
  const store = useEditorStore();
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const { node, within } = route.useSearch();
  const selected = useSelectedNodeId();
  const isDragging = useEditor((state) => state.isDragging);
  const entered = useEditor((state) => shownLevel(state).within ?? undefined);
  const name = useEditor((state) => state.document.metadata.name);
  useEffect(() => {
    document.title = `${name} · Weft`;
  }, [name]);
  // Before the canvas decides where it looks.
  useLayoutEffect(() => {
    if (within !== undefined) store.getState().enter(within);
    if (node !== undefined) store.getState().show([node]);
    // The address decides at the start only; afterwards it follows the selection.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store]);
  useEffect(() => {
    if (!isDragging) void navigate({ search: (known) => ({ ...known, node: selected, within: entered }), replace: true });
  }, [selected, entered, isDragging, navigate]);
  return null;
}
