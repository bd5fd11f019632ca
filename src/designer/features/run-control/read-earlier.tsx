import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { createEarlierRuns } from '../../live/earlier-runs.ts';
import { useLiveRun, useLiveRunStore } from '../../live/live-run.tsx';
import { readEarlierTasks } from '../../live/read-earlier-tasks.ts';

/** Where a part was run, lets the cards of the other nodes keep what the last run before has left. */
export function ReadEarlier() {
  const editor = useEditorStore();
  const store = useLiveRunStore();
  const queries = useQueryClient();
  const { run } = useLiveRun();
  useEffect(() => {
    if (run === null) return;
    let isOver = false;
    const nodes = editor.getState().document.nodes.map(({ id }) => id);
    readEarlierTasks(run, nodes, createEarlierRuns(queries)).then(
      (earlier) => !isOver && store.setState({ earlier }),
      // What was before is an extra: without it cards show what this run has.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [run, editor, store, queries]);
  return null;
}
