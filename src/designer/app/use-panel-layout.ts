import { type Personal, usePersonal } from '../lib/personal.ts';

/** How the designer's panels lie: sizes in pixels, and which are open. */
export type PanelLayout = Personal['panels'];

/** The layout of the panels, kept for the person. */
export function usePanelLayout(): [PanelLayout, (change: Partial<PanelLayout>) => void] {
  const [layout, setLayout] = usePersonal('panels');
  return [layout, (change) => setLayout((known) => ({ ...known, ...change }))];
}
