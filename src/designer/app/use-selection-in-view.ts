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
    let before = current.clientWidth + current.clientHeight;
    let frame = 0;
    let goBack: (() => void) | null = null;
    const observer = new ResizeObserver(() => {
      const size = current.clientWidth + current.clientHeight;
      const isSmaller = size < before;
      const isLarger = size > before;
      before = size;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { selection, canvas } = store.getState();
        if (isSmaller && selection.nodes.length > 0) {
          goBack ??= canvas?.hold() ?? null;
          canvas?.reveal(selection.nodes);
        } else if (isLarger) {
          goBack?.();
          goBack = null;
        }
      });
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [element, store]);
}
