import { type RefObject, useEffect } from 'react';
import { useEditorStore } from '../editor/editor-provider.tsx';

/** What is selected stays in sight when the canvas gets smaller, e.g. because the drawer opens. */
export function useSelectionInView(element: RefObject<HTMLElement | null>): void {
  const store = useEditorStore();
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    let before = current.clientWidth + current.clientHeight;
    let frame = 0;
    const observer = new ResizeObserver(() => {
      const size = current.clientWidth + current.clientHeight;
      const isSmaller = size < before;
      before = size;
      if (!isSmaller) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { selection, canvas } = store.getState();
        if (selection.nodes.length > 0) canvas?.reveal(selection.nodes);
      });
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [element, store]);
}
