import type { QueryClient } from '@tanstack/react-query';
import { createStore } from 'zustand/vanilla';
import type { Change } from '#contract/event-frames.ts';
import { followEvents } from '#contract/follow-events.ts';
import { api, keys, pipelineQuery } from './api.ts';

const lists = {
  component: keys.components,
  draft: keys.drafts,
  pipeline: keys.pipelines,
  run: keys.runs,
  dataset: keys.datasets,
} as const satisfies Record<Change['what'], readonly string[]>;

const gatherMs = 120;

/** Whether the stream of changes was lost and is tried again; the server may be gone. */
export const workspaceLine = createStore<{ readonly isLost: boolean }>(() => ({ isLost: false }));

const runListeners = new Set<(runId: string) => void>();

/** Calls back when a run has changed its state; returns the way to stop that. */
export function onRunChange(listener: (runId: string) => void): () => void {
  runListeners.add(listener);
  return () => void runListeners.delete(listener);
}

/**
 * Makes cached data stale as the workspace changes, until the signal aborts. Changes that come together count once;
 * the last run of a pipeline shows in the list of pipelines, so a run touches that too.
 */
export async function followWorkspace(queries: QueryClient, signal: AbortSignal): Promise<void> {
  const pending = new Map<string, Change>();
  const flush = () => {
    const changes = [...pending.values()];
    pending.clear();
    for (const what of new Set(changes.map((change) => change.what))) void queries.invalidateQueries({ queryKey: lists[what] });
    if (changes.some((change) => change.what === 'run')) void queries.invalidateQueries({ queryKey: keys.pipelines });
    for (const change of changes) refreshPipeline(queries, change);
    for (const { what, id } of changes) if (what === 'run') for (const listener of runListeners) listener(id);
  };
  try {
    const onState = (state: 'live' | 'waiting') => {
      const wasLost = workspaceLine.getState().isLost;
      workspaceLine.setState({ isLost: state === 'waiting' });
      // What was asked for meanwhile was not answered, or with what this computer kept.
      if (wasLost && state === 'live') void queries.invalidateQueries();
    };
    for await (const { value } of followEvents(api, 'followWorkspace', {}, { signal, onState })) {
      if (pending.size === 0) setTimeout(flush, gatherMs);
      pending.set(`${value.what} ${value.id}`, value);
    }
  } catch (error) {
    // Signed out, or an older server: lists are still read when they are opened.
    console.warn('Changes of the workspace are not followed.', error);
  }
}

/** Reads an open pipeline again where someone else saved it; our own saves are in the cache already. */
function refreshPipeline(queries: QueryClient, change: Change): void {
  if (change.what !== 'pipeline') return;
  const known = queries.getQueryData(pipelineQuery(change.id).queryKey);
  if (known && change.revision !== undefined && change.revision > known.revision)
    void queries.invalidateQueries({ queryKey: keys.pipeline(change.id) });
}
