import { queryOptions } from '@tanstack/react-query';
import { api, keys } from './api.ts';

/** The workspace's datasets. */
export const datasetListQuery = queryOptions({
  queryKey: keys.datasets,
  queryFn: async ({ signal }) => (await api.call('listDatasets', { signal })).items,
});

/** The pipelines that read a dataset now. */
export function datasetUsageQuery(name: string) {
  return queryOptions({
    queryKey: [...keys.datasets, 'usage', name],
    queryFn: async ({ signal }) => (await api.call('datasetUsage', { params: { name }, signal })).items,
    staleTime: 0,
  });
}

/** The column names of a dataset; none where it is not a table. A dataset never changes under its name. */
export function datasetColumnsQuery(name: string) {
  return queryOptions({
    queryKey: [...keys.datasets, 'columns', name],
    queryFn: async ({ signal }) => {
      const page = await api.call('readDatasetTable', { params: { name }, query: { offset: 0, limit: 1 }, signal });
      return page.columns.map((column) => column.name);
    },
    staleTime: Infinity,
    retry: false,
  });
}
