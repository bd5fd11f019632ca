import { type RefObject, useEffect } from 'react';
import { useEditorStore } from '../editor/editor-provider.tsx';

/**
 * What is selected stays in sight when the canvas gets smaller, e.g. because the drawer opens; when it gets larger again,
 * one looks where one looked before.
 */
export function useSelectionInView(element: RefObject<HTMLElement | null>): void {
  const store = useEditorStore();
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const sizeNow = () => ({ width: current.clientWidth, height: current.clientHeight });
    let before = sizeNow();
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      // React Flow knows the new size only in the next frame.
      frame = requestAnimationFrame(() => {
        const { selection, canvas } = store.getState();
        canvas?.keepInSight(selection.nodes, before);
        before = sizeNow();
      });
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [element, store]);
}
