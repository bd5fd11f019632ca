import { useEffect } from 'react';
import { createStore, useStore } from 'zustand';
import { wayBack } from './last-focus.ts';

/** The parts of the designer that can be asked for the focus. */
export type PanelName = 'palette' | 'outline' | 'inspector' | 'label' | 'drawer';

interface Wanted {
  readonly panel: PanelName | null;
  /** The way back to what had the focus before. */
  readonly goBack: () => boolean;
}

const nowhere = () => false;
const wanted = createStore<Wanted>(() => ({ panel: null, goBack: nowhere }));

/** Asks a panel to take the focus as soon as it is there; null where a field in it is asked for by other means, and is left for what had the focus before as a panel is. */
export function askForFocus(panel: PanelName | null): void {
  wanted.setState({ panel, goBack: wayBack() });
}

/** Takes the focus, by `take`, whenever it is asked for; once the panel `isReady`, where it has to load something first. */
export function usePanelFocus(panel: PanelName, take: () => void, isReady = true): void {
  const isWanted = useStore(wanted, (state) => state.panel === panel);
  useEffect(() => {
    if (!isWanted || !isReady) return;
    wanted.setState({ panel: null });
    take();
  });
}

/** Gives the focus back to where it was before a panel was asked for; false where that is gone. */
export function returnFocus(): boolean {
  const { goBack } = wanted.getState();
  wanted.setState({ goBack: nowhere });
  return goBack();
}
