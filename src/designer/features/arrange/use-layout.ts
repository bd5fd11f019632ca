import { useEffect, useRef, useState } from 'react';
import { carriedBy } from '../../editor/carried-by.ts';
import type { FlowDirection } from '../../editor/layout/flat-graph.ts';
import { placedEdit } from '../../editor/layout/placed-edit.ts';
import { runLayout } from '../../editor/layout/run-layout.ts';
import { toLayoutTask } from '../../editor/layout/to-layout-task.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { notifyError } from '../../lib/notify.ts';

/** A layout on its way: how many items it places. */
interface Running {
  readonly count: number;
}

/** Lays out what is drawn or what is selected, as one step; a new layout takes the place of one on its way. */
export function useLayout(direction: FlowDirection) {
  const store = useEditorStore();
  const [running, setRunning] = useState<Running | null>(null);
  const latest = useRef(new AbortController());
  useEffect(() => () => latest.current.abort(), []);
  const layOut = async (only: readonly string[] | null) => {
    latest.current.abort();
    const { signal } = (latest.current = new AbortController());
    const state = store.getState();
    const task = toLayoutTask(state, only && carriedBy(state, only), direction);
    setRunning({ count: task.items.length });
    try {
      const placed = await runLayout(task, signal);
      store.getState().edit(placedEdit(store.getState().document, placed), 'layout');
      if (only) store.getState().canvas?.reveal(only);
      else store.getState().canvas?.fit();
    } catch (error) {
      if (!signal.aborted) notifyError(error);
    } finally {
      if (latest.current.signal === signal) setRunning(null);
    }
  };
  return { running, layOut: (only: readonly string[] | null) => void layOut(only), cancel: () => latest.current.abort() };
}
