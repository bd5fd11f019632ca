import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, keys } from '../lib/api.ts';

/** The latest run of a pipeline, as a list of one; empty where it has none. */
export function latestRunQuery(pipelineId: string) {
  const filter = { pipelineId, limit: 1 };
  return queryOptions({
    queryKey: keys.runList(filter),
    queryFn: async ({ signal }) => (await api.call('listRuns', { query: filter, signal })).items,
  });
}

/** The run to show with a pipeline: the one asked for, else its latest; null where it has none or that is not known yet. */
export function useShownRunId(pipelineId: string, asked: string | undefined): string | null {
  const latest = useQuery({ ...latestRunQuery(pipelineId), enabled: asked === undefined });
  return asked ?? latest.data?.[0]?.id ?? null;
}
