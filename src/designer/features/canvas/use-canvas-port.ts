import { useContext, useEffect, useRef, useState } from 'react';
import { useReactFlow, useStoreApi, type Viewport } from 'reactflow';
import type { Size } from '#domain/pipeline/pipeline.ts';
import type { CanvasPort, ClientPoint } from '../../editor/canvas-port.ts';
import { framesOf } from '../../editor/carried-by.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { legibleZoom, readableZoom } from '../../editor/zoom-levels.ts';
import { leadHomeFrom, offerHome } from '../../lib/last-focus.ts';
import { useNewest } from '../../lib/use-newest.ts';
import { encloses, type Framed, frameAround, overlaps } from '../../editor/frame.ts';
import { type Canvas, minZoom, viewOf, whenMovable } from './fit-view.ts';
import { glideMs } from './glide-ms.ts';
import { lookedAt, viewToGoBackTo } from './in-sight.ts';
import { useCanvasSceneStore } from './layered/canvas-scene.ts';
import { usePaneHits } from './layered/use-pane-pointer.ts';
import type { Area } from './painter/find-in-scene.ts';
import { DirectionContext } from './port-sides.ts';
import { edgePx, showFrames } from './show-frames.ts';
import { framesOfGates } from './sub-pipeline/place-gates.ts';
import { useKeepView } from './use-keep-view.ts';

const moveMs = 200;
/** Where so much of an item is to be seen, one sees what one writes, in canvas units. */
const firstWords: Size = { width: 120, height: 40 };

/** Gives palette, outline and problems a way to ask where the canvas looks and to move it. */
export function useCanvasPort(): void {
  const store = useEditorStore();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const scene = useCanvasSceneStore();
  // What is painted from the beginning is fitted where it is painted.
  const [fitsFirst] = useState(() => scene.getState().isFitted);
  const hits = useNewest(usePaneHits());
  const direction = useNewest(useContext(DirectionContext));
  useEffect(() => {
    const canvas = (): Canvas => {
      const { width, height } = flowStore.getState();
      return { width, height, hasMinimap: scene.getState().hasMinimap };
    };
    const visible = () => lookedAt(flow.getViewport(), flowStore.getState());
    const framesOfAll = (ids: readonly string[]) =>
      [...framesOf(shownLevel(store.getState()))].flatMap(([id, frame]) => (ids.includes(id) ? [frame] : []));
    const framesOfLevel = () => {
      const level = shownLevel(store.getState());
      return [...framesOf(level).values(), ...framesOfGates(level, direction())];
    };
    const middle = () => {
      const { position, size } = visible();
      return { x: position.x + size.width / 2, y: position.y + size.height / 2 };
    };
    const placeAt = ({ clientX, clientY }: ClientPoint) => flow.screenToFlowPosition({ x: clientX, y: clientY });
    /** The view that holds these; null where there are none. Of what is painted, only the whole is looked at. */
    const viewOfFrames = (frames: readonly Framed[], leastZoom: number) => {
      const frame = frameAround(frames);
      const { parts } = scene.getState();
      return frame && viewOf(areaOf(frame), canvas(), leastZoom, parts ? undefined : frames.map(areaOf));
    };
    const fit = (ids?: readonly string[]) => {
      const view = viewOfFrames(ids ? framesOfAll(ids) : framesOfLevel(), flowStore.getState().minZoom);
      if (view) void flow.setViewport(view, { duration: glideMs(moveMs) });
    };
    // React Flow may not know its least zoom yet.
    const fitFirst = () => {
      if (!fitsFirst) return;
      const { selection } = store.getState();
      const kept = viewToGoBackTo(scene.getState().views, shownLevel(store.getState()), flowStore.getState(), selection.nodes);
      const view = kept ?? viewOfFrames(framesOfLevel(), minZoom.plain);
      if (view) void flowStore.getState().panZoom?.setViewport(view);
    };
    const centre = ({ position, size }: Framed, leastZoom: number) =>
      void flow.setCenter(position.x + size.width / 2, position.y + size.height / 2, {
        zoom: Math.max(flow.getZoom(), leastZoom),
        duration: glideMs(moveMs),
      });
    let aimed: ClientPoint | null = null;
    let pointer: ClientPoint | null = null;
    const notePointer = (event: PointerEvent) => {
      pointer = event.target instanceof Node && flowStore.getState().domNode?.contains(event.target) === true ? event : null;
    };
    window.addEventListener('pointermove', notePointer, { passive: true });
    /** Where one looked before the view was moved to keep something in sight, and where to it was. */
    let kept: { readonly from: Viewport; readonly to: Viewport } | null = null;
    const port: CanvasPort = {
      center: () => (aimed ? placeAt(aimed) : middle()),
      direction,
      room: () => {
        const { width, height } = visible().size;
        const edges = (2 * edgePx) / flow.getZoom();
        return { width: width - edges, height: height - edges };
      },
      pointedPlace: () => {
        const point = aimed ?? pointer;
        return point ? placeAt(point) : middle();
      },
      aim: (point) => {
        aimed = point;
      },
      fit,
      reveal: (ids, leastZoom = 0) => {
        const view = visible();
        const wanted = framesOfAll(ids);
        if (flow.getZoom() >= leastZoom && wanted.every((frame) => encloses(view, frame))) return port.panTo(ids);
        const [first] = wanted;
        if (wanted.length === 1 && first) centre(first, legibleZoom);
        else fit(ids);
      },
      panTo: (ids) => {
        const now = flow.getViewport();
        const to = showFrames(now, canvas(), framesOfAll(ids));
        if (to !== now) void flow.setViewport(to, { duration: glideMs(moveMs) });
      },
      keepInSight: (ids, before) => {
        const now = flow.getViewport();
        const known = kept && isSameView(now, kept.to) ? kept : null;
        const frames = framesOfAll(ids);
        const frame = frameAround(frames);
        const from = known?.from ?? now;
        const wasInSight = frame !== null && (known !== null || overlaps(lookedAt(now, before), frame));
        const to = wasInSight ? showFrames(from, canvas(), frames) : from;
        kept = isSameView(to, from) ? null : { from, to };
        if (!isSameView(to, now)) void flow.setViewport(to);
      },
      focus: (id) => focusItem(flowStore.getState().domNode, id),
      goOnAt: (id) => {
        const { domNode } = flowStore.getState();
        if (!domNode || !leadHomeFrom(domNode)) return;
        requestAnimationFrame(() => {
          const { activeElement, body } = document;
          if (activeElement === body || domNode.contains(activeElement)) port.focus(id);
        });
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
      nearText: (id) => {
        const frame = framesOf(shownLevel(store.getState())).get(id);
        const canReadAt = flow.getZoom() >= readableZoom;
        if (!frame || (canReadAt && encloses(visible(), beginningOf(frame, firstWords)))) return;
        const zoom = canReadAt ? flow.getZoom() : 1;
        const { width, height } = flowStore.getState();
        centre(beginningOf(frame, { width: (width - 2 * edgePx) / zoom, height: (height - 2 * edgePx) / zoom }), zoom);
      },
    };
    store.getState().setCanvas(port);
    const stopWaiting = whenMovable(flowStore, fitFirst);
    const stopOffering = offerHome(() => port.focus(store.getState().selection.nodes[0] ?? ''));
    return () => {
      stopWaiting();
      stopOffering();
      window.removeEventListener('pointermove', notePointer);
      store.getState().setCanvas(null);
    };
  }, [store, flow, flowStore, scene, fitsFirst, hits, direction]);
  useKeepView();
  useFocusOnArrival();
}

/** An item where it is an element of the page, else the canvas. */
function focusItem(canvas: HTMLElement | null, id: string, options?: FocusOptions): void {
  const item = canvas?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  if (canvas && !item) canvas.tabIndex = -1;
  (item ?? canvas)?.focus({ preventScroll: true, ...options });
}

function areaOf({ position, size }: Framed): Area {
  return { ...position, ...size };
}

/** As much of a frame as has room, from its upper left corner on. */
function beginningOf({ position, size }: Framed, { width, height }: Size): Framed {
  return { position, size: { width: Math.min(size.width, width), height: Math.min(size.height, height) } };
}

function isSameView(one: Viewport, other: Viewport): boolean {
  return Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1 && Math.abs(one.zoom - other.zoom) < 0.001;
}

/** When a pipeline is opened or another level is shown, and nothing has the focus since what had it is gone, the canvas takes it. */
function useFocusOnArrival(): void {
  const store = useEditorStore();
  const flowStore = useStoreApi();
  const isOpened = useRef(false);
  const within = useEditor((state) => shownLevel(state).within);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      // Nobody has pressed a key when a pipeline opens: a frame around the canvas would say nothing.
      const options = isOpened.current ? {} : { focusVisible: false };
      isOpened.current = true;
      if (document.activeElement !== document.body) return;
      focusItem(flowStore.getState().domNode, store.getState().selection.nodes[0] ?? '', options);
    });
    return () => cancelAnimationFrame(frame);
  }, [store, flowStore, within]);
}
