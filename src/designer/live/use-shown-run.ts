import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, keys } from '../lib/api.ts';
import { isUnreachable } from '../lib/kept-answers.ts';

/** The latest run of a pipeline, as a list of one; empty where it has none. */
export function latestRunQuery(pipelineId: string) {
  const filter = { pipelineId, limit: 1 };
  return queryOptions({
    queryKey: keys.runList(filter),
    queryFn: async ({ signal }) => (await api.call('listRuns', { query: filter, signal })).items,
  });
}

/** The run to show with a pipeline. */
interface ShownRun {
  /** Null where it has none, undefined while that is not known. */
  readonly id: string | null | undefined;
  /** Why it is not known. */
  readonly error: Error | null;
}

/** The run asked for, else the latest of the pipeline. */
export function useShownRun(pipelineId: string, asked: string | undefined): ShownRun {
  const latest = useQuery({ ...latestRunQuery(pipelineId), enabled: asked === undefined });
  const known = latest.data && (latest.data[0]?.id ?? null);
  // That the server can't be reached is known before the last try.
  const unreachable = isUnreachable(latest.failureReason) ? latest.failureReason : null;
  return { id: asked ?? known, error: asked === undefined ? (latest.error ?? unreachable) : null };
}
