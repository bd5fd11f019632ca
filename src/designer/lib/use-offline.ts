import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api } from './api.ts';

const recheckMs = 5_000;

function subscribe(listener: () => void): () => void {
  const listening = new AbortController();
  for (const event of ['online', 'offline']) window.addEventListener(event, listener, { signal: listening.signal });
  return () => listening.abort();
}

/**
 * Whether there is no network, as the browser says, and the server does not answer either: one on this very machine
 * does so without a network.
 */
export function useOffline(): boolean {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const reach = useQuery({
    queryKey: ['reach'],
    queryFn: ({ signal }) => api.call('readSession', { signal }),
    enabled: !isOnline,
    networkMode: 'always',
    retry: false,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: recheckMs,
  });
  return !isOnline && reach.isError;
}
