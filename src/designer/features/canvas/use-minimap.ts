import { useMemo } from 'react';
import { usePersonal } from '../../lib/personal.ts';

export interface Minimap {
  readonly open: boolean;
  readonly toggle: () => void;
}

/** Whether the minimap is shown, kept for the person. */
export function useMinimap(): Minimap {
  const [open, setOpen] = usePersonal('minimap');
  return useMemo(() => ({ open, toggle: () => setOpen((known) => !known) }), [open, setOpen]);
}
