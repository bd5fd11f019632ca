import { Outlet, useMatchRoute, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { RunNotices } from '../features/run-control/run-notices.tsx';
import { useShortcuts } from '../lib/actions.tsx';
import { noteMove } from '../lib/arrival.ts';
import { keepPageOnDrop } from '../lib/keep-page-on-drop.ts';
import { watchFocus } from '../lib/last-focus.ts';
import { Announcer } from '../ui/announcer.tsx';
import { CommandPalette } from './command-palette.tsx';
import { NavRail } from './nav-rail.tsx';
import { NoticeActions } from './notice-actions.tsx';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { useLoadParts } from './use-load-parts.ts';
import './app-frame.css';

/** The rail with the places, and the place. */
export function AppFrame() {
  useShortcuts();
  // The designer loads its parts when its pipeline is open.
  useLoadParts(useMatchRoute()({ to: '/pipelines/$id' }) === false);
  useEffect(() => {
    const ends = new AbortController();
    watchFocus(ends.signal);
    keepPageOnDrop(ends.signal);
    return () => ends.abort();
  }, []);
  const router = useRouter();
  useEffect(() => router.subscribe('onBeforeLoad', ({ fromLocation, pathChanged }) => fromLocation && pathChanged && noteMove()), [router]);
  return (
    <div className="weft-frame">
      <NavRail />
      <div className="weft-frame-place">
        <Outlet />
      </div>
      <CommandPalette />
      <Announcer />
      <NoticeActions />
      <RunNotices />
      <ShortcutsSheet />
    </div>
  );
}
