import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import { useCanvasScene, useCanvasSceneStore } from './canvas-scene.ts';
import type { PaneHits } from './use-pane-pointer.ts';

/** A painted item under the pointer: where to say what it is, in pixels of the window. */
export interface Hovered {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Marks what lies under the pointer where it is painted, and says which item that is. */
export function useHover(hits: PaneHits) {
  const canvas = useCanvasSceneStore();
  const frame = useRef(0);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const look = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const at = { clientX, clientY };
    const id = hits.itemAt(at);
    const link = id === null ? hits.linkAt(at) : null;
    hits.point(id, link);
    setHovered(id === null ? null : { id, x: clientX, y: clientY });
  };
  const clear = () => {
    cancelAnimationFrame(frame.current);
    hits.point(null, null);
    setHovered(null);
  };
  const onPointerMove = (event: ReactPointerEvent) => {
    if (canvas.getState().parts === null) return;
    cancelAnimationFrame(frame.current);
    const isOver = event.buttons === 0 && event.target instanceof Element && event.target.classList.contains('react-flow__pane');
    if (!isOver) return hovered ? clear() : undefined;
    const { clientX, clientY } = event;
    frame.current = requestAnimationFrame(() => look({ clientX, clientY }));
  };
  // What the page shows by itself needs neither.
  const isInPage = useCanvasScene(({ live }) => hovered !== null && live.has(hovered.id));
  useEffect(() => {
    if (isInPage) hits.point(null, null);
  }, [isInPage, hits]);
  return { hovered: isInPage ? null : hovered, onPointerMove, onPointerLeave: clear };
}
