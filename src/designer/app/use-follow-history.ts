import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { drawnItem } from '#domain/pipeline/sub-pipelines.ts';
import { wayOut } from '#domain/pipeline/within.ts';
import { shownLevel } from '../editor/derived.ts';
import { useEditorStore } from '../editor/editor-provider.tsx';
import type { EditorStore } from '../editor/editor-store.ts';

const route = getRouteApi('/pipelines/$id');

interface Place {
  readonly within?: string | undefined;
  readonly node?: string | undefined;
}

/** Back and Forward of the browser show the level of their address, and what was selected there; the run and the drawer stay. */
export function useFollowHistory(onShown: () => void): void {
  const store = useEditorStore();
  const router = useRouter();
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const pathname = route.useMatch({ select: (match) => match.pathname });
  const { run, panel, output } = route.useSearch();
  const follow = useEffectEvent((location: Parameters<typeof router.parseLocation>[0]) => {
    const to = router.parseLocation(location);
    if (to.pathname !== pathname) return;
    showPlace(store, to.search);
    onShown();
    void navigate({ search: { ...to.search, run, panel, output }, replace: true });
  });
  useEffect(
    () =>
      router.history.subscribe(({ location, action }) => {
        if (action.type !== 'PUSH' && action.type !== 'REPLACE') follow(location);
      }),
    [router],
  );
}

function showPlace(store: EditorStore, { within, node }: Place): void {
  store.getState().enter(within ?? null);
  const { document } = store.getState();
  const item = node === undefined ? undefined : drawnItem(document, node);
  const isHere = item && (wayOut(document, item)[0] ?? null) === shownLevel(store.getState()).within;
  if (isHere) store.getState().select({ nodes: [item.id] });
}
