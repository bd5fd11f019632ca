import type { QueryClient } from '@tanstack/react-query';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { api, keys } from '../lib/api.ts';
import type { EarlierRuns } from './read-earlier-tasks.ts';

/** The runs of a pipeline that are over, as the server has them; each is read once. */
export function createEarlierRuns(queries: QueryClient): EarlierRuns {
  return {
    before: async ({ id, pipelineId }, limit) => {
      const { items } = await api.call('listRuns', { query: { pipelineId, before: id, limit } });
      return items.filter(({ state }) => isFinalRunState(state)).map((one) => one.id);
    },
    read: (id) =>
      queries.fetchQuery({
        queryKey: keys.run(id),
        queryFn: ({ signal }) => api.call('readRun', { params: { id }, signal }),
        staleTime: Infinity,
      }),
  };
}
