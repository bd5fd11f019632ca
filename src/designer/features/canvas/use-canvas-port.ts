import { useEffect, useRef } from 'react';
import { getViewportForBounds, useReactFlow, useStoreApi } from 'reactflow';
import type { CanvasPort, ClientPoint } from '../../editor/canvas-port.ts';
import { framesOf } from '../../editor/carried-by.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { useNewest } from '../../lib/use-newest.ts';
import { encloses, type Framed, frameAround } from '../../editor/frame.ts';
import { glideMs } from './glide-ms.ts';
import { usePaneHits } from './layered/use-pane-pointer.ts';

const fitOptions = { padding: 0.15, maxZoom: 1, moveMs: 200 } as const;

/** Gives palette, outline and problems a way to ask where the canvas looks and to move it. */
export function useCanvasPort(): void {
  const store = useEditorStore();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const hits = useNewest(usePaneHits());
  useEffect(() => {
    const visible = () => {
      const { width, height } = flowStore.getState();
      const { x, y, zoom } = flow.getViewport();
      return { position: { x: -x / zoom, y: -y / zoom }, size: { width: width / zoom, height: height / zoom } };
    };
    const fit = (ids?: readonly string[]) => {
      const frames = [...framesOf(shownLevel(store.getState()))].flatMap(([id, frame]) => (!ids || ids.includes(id) ? [frame] : []));
      const frame = frameAround(frames);
      const { width, height, minZoom } = flowStore.getState();
      if (!frame) return;
      const { padding, maxZoom, moveMs } = fitOptions;
      void flow.setViewport(getViewportForBounds({ ...frame.position, ...frame.size }, width, height, minZoom, maxZoom, padding), {
        duration: glideMs(moveMs),
      });
    };
    const centre = ({ position, size }: Framed, leastZoom: number) =>
      void flow.setCenter(position.x + size.width / 2, position.y + size.height / 2, {
        zoom: Math.max(flow.getZoom(), leastZoom),
        duration: glideMs(fitOptions.moveMs),
      });
    let aimed: ClientPoint | null = null;
    const port: CanvasPort = {
      center: () => {
        if (aimed) return flow.screenToFlowPosition({ x: aimed.clientX, y: aimed.clientY });
        const { position, size } = visible();
        return { x: position.x + size.width / 2, y: position.y + size.height / 2 };
      },
      aim: (point) => {
        aimed = point;
      },
      fit,
      reveal: (ids) => {
        const view = visible();
        const wanted = [...framesOf(shownLevel(store.getState()))].flatMap(([id, frame]) => (ids.includes(id) ? [frame] : []));
        if (wanted.every((frame) => encloses(view, frame))) return;
        const [first] = wanted;
        if (wanted.length === 1 && first) centre(first, 0.6);
        else fit(ids);
      },
      at: (point) => {
        const node = hits().itemAt(point);
        const link = node === null ? hits().linkAt(point) : null;
        return node === null && link === null ? null : { node, link };
      },
      pointOf: (id) => {
        const frame = framesOf(shownLevel(store.getState())).get(id);
        if (!frame) return null;
        const { position, size } = frame;
        const { x, y } = flow.flowToScreenPosition({ x: position.x + size.width / 2, y: position.y + size.height / 2 });
        return { clientX: x, clientY: y };
      },
      open: (id) => {
        const frame = framesOf(shownLevel(store.getState())).get(id);
        if (!frame) return;
        store.getState().select({ nodes: [id] });
        centre(frame, 1);
      },
    };
    store.getState().setCanvas(port);
    return () => store.getState().setCanvas(null);
  }, [store, flow, flowStore, hits]);
  useFitOnEntering();
}

/** When another level is shown, shows all of it, or what is selected there. */
function useFitOnEntering(): void {
  const store = useEditorStore();
  const within = useEditor((state) => shownLevel(state).within);
  const shown = useRef(within);
  useEffect(() => {
    if (shown.current === within) return;
    shown.current = within;
    const frame = requestAnimationFrame(() => {
      const { selection, canvas } = store.getState();
      canvas?.fit(selection.nodes.length > 0 ? selection.nodes : undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, [store, within]);
}
