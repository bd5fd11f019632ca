import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** A table that a task left in a run. */
export interface ResultTable {
  readonly run: string;
  readonly task: string;
  readonly output: string;
}

/** The column names of a table that a task left; none where it is gone. It never changes. */
export function resultColumnsQuery({ run, task, output }: ResultTable) {
  return queryOptions({
    queryKey: ['artifacts', run, task, output, 'columns'],
    queryFn: async ({ signal }) => {
      const params = { id: run, task, output };
      const page = await api.call('readArtifactTable', { params, query: { offset: 0, limit: 1 }, signal });
      return page.columns.map((column) => column.name);
    },
    staleTime: Infinity,
    retry: false,
  });
}
