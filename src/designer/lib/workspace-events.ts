import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '#contract/event-frames.ts';
import { followEvents } from '#contract/follow-events.ts';
import { api, keys } from './api.ts';

const staleKeys = {
  component: keys.components,
  pipeline: keys.pipelines,
  run: keys.runs,
  dataset: keys.datasets,
} as const satisfies Record<Change['what'], readonly string[]>;

const gatherMs = 120;

/**
 * Makes cached data stale as the workspace changes, until the signal aborts. Changes that come together count once;
 * the last run of a pipeline shows in the list of pipelines, so a run touches that too.
 */
export async function followWorkspace(queries: QueryClient, signal: AbortSignal): Promise<void> {
  const pending = new Set<Change['what']>();
  const flush = () => {
    for (const what of pending) void queries.invalidateQueries({ queryKey: staleKeys[what] });
    if (pending.has('run')) void queries.invalidateQueries({ queryKey: keys.pipelines, exact: true });
    pending.clear();
  };
  try {
    for await (const change of followEvents(api, 'followWorkspace', {}, { signal })) {
      if (pending.size === 0) setTimeout(flush, gatherMs);
      pending.add(change.value.what);
    }
  } catch {
    // The stream can't be had (signed out, or an older server): the lists are still read when they are opened.
  }
}
