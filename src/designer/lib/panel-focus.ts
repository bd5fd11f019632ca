import { useEffect } from 'react';
import { createStore, useStore } from 'zustand';

/** The parts of the designer that can be asked for the focus. */
export type PanelName = 'palette' | 'outline' | 'inspector' | 'label';

interface Wanted {
  readonly panel: PanelName | null;
  /** What had the focus before, to go back to. */
  readonly from: HTMLElement | null;
}

const wanted = createStore<Wanted>(() => ({ panel: null, from: null }));

/** Asks a panel to take the focus as soon as it is there. */
export function askForFocus(panel: PanelName): void {
  const from = document.activeElement;
  wanted.setState({ panel, from: from instanceof HTMLElement && from !== document.body ? from : null });
}

/** Takes the focus, by `take`, whenever it is asked for. */
export function usePanelFocus(panel: PanelName, take: () => void): void {
  const isWanted = useStore(wanted, (state) => state.panel === panel);
  useEffect(() => {
    if (!isWanted) return;
    wanted.setState({ panel: null });
    take();
  });
}

/** Gives the focus back to where it was before a panel was asked for; false where that is gone. */
export function returnFocus(): boolean {
  const { from } = wanted.getState();
  wanted.setState({ from: null });
  if (!from?.isConnected) return false;
  from.focus();
  return true;
}
