import { useLocalStorage } from '@mantine/hooks';

/** How the designer's panels lie: sizes in pixels, and which are open. */
export interface PanelLayout {
  readonly left: number;
  readonly right: number;
  readonly drawer: number;
  readonly leftOpen: boolean;
  readonly rightOpen: boolean;
  readonly drawerOpen: boolean;
}

const first: PanelLayout = { left: 232, right: 312, drawer: 260, leftOpen: true, rightOpen: true, drawerOpen: false };

/** The layout of the panels, remembered in this browser. */
export function usePanelLayout(): [PanelLayout, (change: Partial<PanelLayout>) => void] {
  const [layout, setLayout] = useLocalStorage<PanelLayout>({ key: 'weft.panels', defaultValue: first, getInitialValueInEffect: false });
  return [layout, (change) => setLayout((known) => ({ ...known, ...change }))];
}
