import { useEffect } from 'react';
import { getViewportForBounds, useReactFlow, useStoreApi } from 'reactflow';
import type { CanvasPort } from '../../editor/canvas-port.ts';
import { cardSize } from '../../editor/card-size.ts';
import { framesOf } from '../../editor/carried-by.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { frameAround } from '../../editor/frame.ts';

export const fitOptions = { padding: 0.15, maxZoom: 1, duration: 200 } as const;

/** Gives palette, outline and problems a way to ask where the canvas looks and to move it. */
export function useCanvasPort(): void {
  const store = useEditorStore();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  useEffect(() => {
    const visible = () => {
      const { width, height } = flowStore.getState();
      const { x, y, zoom } = flow.getViewport();
      return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    };
    const fit = (ids?: readonly string[]) => {
      const state = store.getState();
      const frames = [...framesOf(shownLevel({ ...state, within: null }))].flatMap(([id, frame]) =>
        !ids || ids.includes(id) ? [frame] : [],
      );
      const frame = frameAround(frames);
      const { width, height, minZoom } = flowStore.getState();
      if (!frame) return;
      const { padding, maxZoom, duration } = fitOptions;
      void flow.setViewport(getViewportForBounds({ ...frame.position, ...frame.size }, width, height, minZoom, maxZoom, padding), {
        duration,
      });
    };
    const port: CanvasPort = {
      center: () => {
        const { x, y, width, height } = visible();
        return { x: x + width / 2, y: y + height / 2 };
      },
      fit,
      reveal: (ids) => {
        const view = visible();
        const wanted = store.getState().document.nodes.filter((node) => ids.includes(node.id));
        const isHidden = wanted.some(
          ({ position: { x, y } }) =>
            x < view.x || y < view.y || x + cardSize.width > view.x + view.width || y + cardSize.height > view.y + view.height,
        );
        if (!isHidden) return;
        const [first] = wanted;
        if (wanted.length === 1 && first)
          void flow.setCenter(first.position.x + cardSize.width / 2, first.position.y + cardSize.height / 2, {
            zoom: Math.max(flow.getZoom(), 0.6),
            duration: 200,
          });
        else fit(ids);
      },
    };
    store.getState().setCanvas(port);
    return () => store.getState().setCanvas(null);
  }, [store, flow, flowStore]);
}
