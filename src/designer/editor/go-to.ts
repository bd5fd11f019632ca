import type { EditorStore } from './editor-store.ts';
import { legibleZoom } from './zoom-levels.ts';

/**
 * Selects an item, wherever it is, and looks at it from where it can be read; the keyboard goes on there. What it was chosen in
 * may give the focus back in the next frame.
 */
export function goTo(store: EditorStore, id: string): void {
  store.getState().show([id]);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { canvas } = store.getState();
      canvas?.reveal([id], legibleZoom);
      canvas?.focus(id);
    }),
  );
}
