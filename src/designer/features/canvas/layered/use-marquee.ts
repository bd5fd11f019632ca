import { useEffect } from 'react';
import { type ReactFlowState, useStoreApi } from 'reactflow';
import { shownLevel } from '../../../editor/derived.ts';
import { useEditorStore } from '../../../editor/editor-provider.tsx';
import type { Framed } from '../../../editor/frame.ts';
import { heldByMarquee } from '../held-by-marquee.ts';
import { itemsIn } from '../painter/find-in-scene.ts';
import { type LayeredParts, useCanvasSceneStore } from './canvas-scene.ts';

/** Lets React Flow's marquee take what this canvas has it take, painted or not. What it holds shows at once; it is selected when it is let go. */
export function useMarquee(): void {
  const canvas = useCanvasSceneStore();
  const editor = useEditorStore();
  const flow = useStoreApi();
  useEffect(
    () =>
      flow.subscribe((state) => {
        const { parts, marquee } = canvas.getState();
        const area = areaOf(state);
        if (area) {
          const held = parts ? paintedIn(parts, area) : heldByMarquee(shownLevel(editor.getState()), area);
          if (!marquee || held.size !== marquee.size || [...held].some((id) => !marquee.has(id))) canvas.setState({ marquee: held });
        } else if (marquee) {
          canvas.setState({ marquee: null });
          editor.getState().select({ nodes: [...marquee] });
        }
      }),
    [canvas, editor, flow],
  );
}

/** Where the marquee is on the canvas; null where there is none. */
function areaOf({ userSelectionActive, userSelectionRect: rect, transform: [x, y, zoom] }: ReactFlowState): Framed | null {
  if (!userSelectionActive || !rect) return null;
  return {
    position: { x: (rect.x - x) / zoom, y: (rect.y - y) / zoom },
    size: { width: rect.width / zoom, height: rect.height / zoom },
  };
}

function paintedIn({ keeper }: LayeredParts, { position, size }: Framed): ReadonlySet<string> {
  return new Set(itemsIn(keeper.scene, { ...position, ...size }).flatMap((slot) => keeper.idAt(slot) ?? []));
}
