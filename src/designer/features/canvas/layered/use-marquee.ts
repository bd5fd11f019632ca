import { useEffect } from 'react';
import { useStoreApi } from 'reactflow';
import { useEditorStore } from '../../../editor/editor-provider.tsx';
import { itemsIn } from '../painter/find-in-scene.ts';
import { useCanvasSceneStore } from './canvas-scene.ts';

/** Lets React Flow's marquee take painted nodes too. What it holds shows at once; it is selected when it is let go. */
export function useMarquee(): void {
  const canvas = useCanvasSceneStore();
  const editor = useEditorStore();
  const flow = useStoreApi();
  useEffect(
    () =>
      flow.subscribe(({ userSelectionActive, userSelectionRect, transform }) => {
        const { parts, marquee } = canvas.getState();
        if (!parts) return;
        if (userSelectionActive && userSelectionRect) {
          const [x, y, zoom] = transform;
          const { keeper } = parts;
          const area = {
            x: (userSelectionRect.x - x) / zoom,
            y: (userSelectionRect.y - y) / zoom,
            width: userSelectionRect.width / zoom,
            height: userSelectionRect.height / zoom,
          };
          const held = new Set(itemsIn(keeper.scene, area).flatMap((slot) => keeper.idAt(slot) ?? []));
          if (!marquee || held.size !== marquee.size || [...held].some((id) => !marquee.has(id))) canvas.setState({ marquee: held });
        } else if (marquee) {
          canvas.setState({ marquee: null });
          editor.getState().select({ nodes: [...marquee] });
        }
      }),
    [canvas, editor, flow],
  );
}
