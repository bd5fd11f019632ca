import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { api, keys } from '../../lib/api.ts';
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
    const before = async ({ id, pipelineId }: typeof run, limit: number) => {
      const { items } = await api.call('listRuns', { query: { pipelineId, before: id, limit } });
      return items.filter(({ state }) => isFinalRunState(state)).map((one) => one.id);
    };
    const read = (id: string) =>
      queries.fetchQuery({
        queryKey: keys.run(id),
        queryFn: ({ signal }) => api.call('readRun', { params: { id }, signal }),
        staleTime: Infinity,
      });
    readEarlierTasks(run, nodes, { before, read }).then(
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
