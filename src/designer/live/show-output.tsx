import { createContext, useCallback, useContext } from 'react';
import type { LiveRun } from './live-run-store.ts';
import { useLiveRunPart, useLiveRunStore } from './live-run.tsx';
import { nodeRunOf } from './use-node-run.ts';

type ShowOutput = (node: string, output: string) => void;

/** How the page that is open shows the data of an output. */
export const ShowOutputContext = createContext<ShowOutput>(() => undefined);

/** Gives what shows the data that an output left, and says whether there is any. */
export function useShowOutput(): (node: string, output: string) => boolean {
  const show = useContext(ShowOutputContext);
  const live = useLiveRunStore();
  return useCallback(
    (node, output) => {
      const has = hasResult(live.getState(), node);
      if (has) show(node, output);
      return has;
    },
    [show, live],
  );
}

/** Shows the data of an output; null while there is none. */
export function useShowOutputOf(node: string, output: string): (() => void) | null {
  const show = useContext(ShowOutputContext);
  const has = useLiveRunPart((live) => hasResult(live, node));
  return has ? () => show(node, output) : null;
}

function hasResult(live: LiveRun, node: string): boolean {
  const state = nodeRunOf(live, node)?.view.state;
  return state === 'succeeded' || state === 'reused';
}
