import { useLocalStorage } from '@mantine/hooks';

export interface Minimap {
  readonly open: boolean;
  readonly toggle: () => void;
}

/** Whether the minimap is shown, remembered in this browser. */
export function useMinimap(): Minimap {
  const [open, setOpen] = useLocalStorage({ key: 'weft.minimap', defaultValue: true, getInitialValueInEffect: false });
  return { open, toggle: () => setOpen((known) => !known) };
}
