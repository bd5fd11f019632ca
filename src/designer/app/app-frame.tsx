import { Outlet } from '@tanstack/react-router';
import { useShortcuts } from '../lib/actions.tsx';
import { CommandPalette } from './command-palette.tsx';
import { NavRail } from './nav-rail.tsx';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import './app-frame.css';

/** The rail with the places, and the place. */
export function AppFrame() {
  useShortcuts();
  return (
    <div className="weft-frame">
      <NavRail />
      <div className="weft-frame-place">
        <Outlet />
      </div>
      <CommandPalette />
      <ShortcutsSheet />
    </div>
  );
}
