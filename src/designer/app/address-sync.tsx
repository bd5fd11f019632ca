import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useEditor, useEditorStore, useSelectedNodeId } from '../editor/editor-provider.tsx';

const route = getRouteApi('/pipelines/$id');

/** Keeps the selected node in the address, so that a link or reload selects it again, and the page's title right. */
export function AddressSync() {
  const store = useEditorStore();
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const { node } = route.useSearch();
  const selected = useSelectedNodeId();
  const name = useEditor((state) => state.document.metadata.name);
  useEffect(() => {
    document.title = `${name} · Weft`;
  }, [name]);
  useEffect(() => {
    if (node !== undefined && store.getState().document.nodes.some((one) => one.id === node)) store.getState().select({ nodes: [node] });
    // The address decides at the start only; afterwards it follows the selection.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store]);
  useEffect(() => {
    void navigate({ search: (known) => ({ ...known, node: selected }), replace: true });
  }, [selected, navigate]);
  return null;
}
