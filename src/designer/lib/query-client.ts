import { QueryCache, QueryClient } from '@tanstack/react-query';
import { RequestError } from '#contract/request-error.ts';
import { keys } from './api.ts';

/**
 * The cache of server data. Lost sessions are noticed wherever they show. The server is asked whatever the browser says of the
 * network: one on this very machine needs none. What can't be read is read again once the server answers; what can't be done is told at once,
 * not done when nobody waits for it any more.
 */
export function createQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] !== keys.session[0] && isSessionLost(error)) void queries.invalidateQueries({ queryKey: keys.session });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 2 && error instanceof RequestError && error.retryable,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return queries;
}

/** Whether the error says that nobody is signed in. */
export function isSessionLost(error: unknown): boolean {
  return error instanceof RequestError && error.status === 401;
}
