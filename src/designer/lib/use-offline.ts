import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { api } from './api.ts';
import { isUnreachable } from './kept-answers.ts';
import { workspaceLine } from './workspace-events.ts';

const recheckMs = 5_000;

function subscribe(listener: () => void): () => void {
  const listening = new AbortController();
  for (const event of ['online', 'offline']) window.addEventListener(event, listener, { signal: listening.signal });
  return () => listening.abort();
}

/**
 * Whether the server does not answer; that nobody is signed in, say, is an answer. It is asked where the browser says that there is no network, which a server on this
 * very machine does not need, and where the stream of changes is lost.
 */
export function useOffline(): boolean {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const isLost = useStore(workspaceLine, (line) => line.isLost);
  const isDoubtful = !isOnline || isLost;
  const reach = useQuery({
    queryKey: ['reach'],
    queryFn: ({ signal }) => api.call('readSession', { signal }),
    enabled: isDoubtful,
    networkMode: 'always',
    retry: false,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: recheckMs,
  });
  return isDoubtful && isUnreachable(reach.error);
}
