import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { draftQuery, keys } from './api.ts';

it('reads an open draft no more when the list of drafts changes, since it may just have been published', async () => {
  const queries = new QueryClient();
  const asked: string[] = [];
  const open = new QueryObserver(queries, {
    queryKey: draftQuery('one').queryKey,
    queryFn: () => {
      asked.push('one');
      return 'a draft';
    },
  });
  const close = open.subscribe(() => {});
  await expect.poll(() => open.getCurrentResult().data).toBe('a draft');
  await queries.invalidateQueries({ queryKey: keys.drafts });
  expect(asked).toEqual(['one']);
  close();
});
