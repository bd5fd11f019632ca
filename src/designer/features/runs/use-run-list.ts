import { useInfiniteQuery } from '@tanstack/react-query';
import type { RunState } from '#domain/run/run-event.ts';
import { api, keys } from '../../lib/api.ts';

const pageSize = 50;

/** Runs by state and pipeline, page by page, newest first. */
export function useRunList({ state, pipeline }: { readonly state?: RunState | undefined; readonly pipeline?: string | undefined }) {
  const filter = { state, pipelineId: pipeline };
  return useInfiniteQuery({
    queryKey: [...keys.runList(filter), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        limit: pageSize,
        ...(state && { state }),
        ...(pipeline && { pipelineId: pipeline }),
        ...(pageParam !== '' && { before: pageParam }),
      };
      return (await api.call('listRuns', { query, signal })).items;
    },
    initialPageParam: '',
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.id),
  });
}
