import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RevisionSummary, RunSummary } from '#contract/models.ts';
import { api, keys } from '../../lib/api.ts';

const pageSize = 20;

/** Snapshots of a pipeline, newest first. */
export function useSnapshots(id: string) {
  return useQuery({
    queryKey: [...keys.revisions(id), 'named'],
    queryFn: async ({ signal }) => (await api.call('listRevisions', { params: { id }, query: { named: true, limit: 500 }, signal })).items,
  });
}

/** The latest snapshot of a pipeline, as a list of one; empty where it has none. */
export function latestSnapshotQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.revisions(id), 'latest'],
    queryFn: async ({ signal }) => (await api.call('listRevisions', { params: { id }, query: { named: true, limit: 1 }, signal })).items,
  });
}

/** All kept revisions of a pipeline, newest first, page by page. */
export function useRevisions(id: string) {
  const pages = useInfiniteQuery({
    queryKey: [...keys.revisions(id), 'all'],
    queryFn: async ({ pageParam, signal }) =>
      (await api.call('listRevisions', { params: { id }, query: { before: pageParam, limit: pageSize }, signal })).items,
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last: readonly RevisionSummary[]) => (last.length < pageSize ? undefined : last.at(-1)?.revision),
  });
  return { ...pages, revisions: pages.data?.pages.flat() ?? [] };
}

/** So many runs are looked through for those of the revisions. */
const runsRead = 200;
const noRuns: ReadonlyMap<number, RunSummary> = new Map();

/** The newest run of each revision of a pipeline, among its latest runs. */
export function useRunsByRevision(pipelineId: string): ReadonlyMap<number, RunSummary> {
  const filter = { pipelineId, limit: runsRead };
  const { data } = useQuery({
    queryKey: keys.runList(filter),
    queryFn: async ({ signal }) => (await api.call('listRuns', { query: filter, signal })).items,
    select: byRevision,
  });
  return data ?? noRuns;
}

function byRevision(runs: readonly RunSummary[]): ReadonlyMap<number, RunSummary> {
  return new Map(runs.toReversed().map((run) => [run.revision, run]));
}

/** A revision with its document; it never changes. */
export function revisionQuery(id: string, revision: number) {
  return queryOptions({
    queryKey: ['revision', id, revision],
    queryFn: ({ signal }) => api.call('readRevision', { params: { id, revision }, signal }),
    staleTime: Infinity,
  });
}

/** Gives a revision a name, or takes it away (null). */
export function useNameRevision(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, name }: { readonly revision: number; readonly name: string | null }) =>
      name === null
        ? api.call('forgetRevisionName', { params: { id, revision } })
        : api.call('nameRevision', { params: { id, revision }, body: { name } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.revisions(id) }),
  });
}
