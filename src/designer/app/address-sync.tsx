import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { shownLevel } from '../editor/derived.ts';
import { useEditor, useEditorStore, useSelectedNodeId } from '../editor/editor-provider.tsx';
import type { EditorState } from '../editor/editor-store.ts';
import { useFollowHistory } from './use-follow-history.ts';

const route = getRouteApi('/pipelines/$id');

/**
 * Keeps the level that is shown and the selected node in the address, so that a link or reload shows them again, and the
 * page's title right. Going to another level is a step of the browser's history, selecting is none.
 */
export function AddressSync() {
  const store = useEditorStore();
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const { node, within } = route.useSearch();
  const selected = useSelectedNodeId();
  const isDragging = useEditor((state) => state.isDragging);
  const asked = useEditor((state) => state.within);
  const shown = useEditor((state) => shownLevel(state).within);
  const name = useEditor((state) => state.document.metadata.name);
  const written = useRef({ asked, shown });
  useEffect(() => {
    document.title = `${name} · Weft`;
  }, [name]);
  // Before the canvas decides where it looks.
  useLayoutEffect(() => {
    if (within !== undefined) store.getState().enter(within);
    if (node !== undefined) store.getState().show([node]);
    written.current = levelIn(store.getState());
    // The address decides at the start and where one goes back or forward; else it follows the selection.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store]);
  useFollowHistory(() => {
    written.current = levelIn(store.getState());
  });
  const isInAddress = useEffectEvent(() => node === selected && within === (shown ?? undefined));
  useEffect(() => {
    const now = levelIn(store.getState());
    // What the address asked for at the start is rendered next.
    if (isDragging || now.asked !== asked || now.shown !== shown) return;
    const before = written.current;
    written.current = now;
    // A level may also come and go with the document: nobody went there.
    const isStep = asked !== before.asked && shown !== before.shown;
    // Going where one is renders the whole page.
    if (isInAddress()) return;
    void navigate({ search: (known) => ({ ...known, node: selected, within: shown ?? undefined }), replace: !isStep });
  }, [store, selected, asked, shown, isDragging, navigate]);
  return null;
}

/** The level that was asked for, and the one that is shown since it is there. */
function levelIn(state: EditorState) {
  return { asked: state.within, shown: shownLevel(state).within };
}
