import { useComputedColorScheme } from '@mantine/core';
import { memo, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { type ReactFlowState, useStoreApi, type Viewport as FlowViewport } from 'reactflow';
import type { StoreApi } from 'zustand';
import type { Size } from '#domain/pipeline/pipeline.ts';
import { shownLevel } from '../../../editor/derived.ts';
import { useEditorStore } from '../../../editor/editor-provider.tsx';
import type { EditorState } from '../../../editor/editor-store.ts';
import { useLanguage } from '../../../lib/i18n.ts';
import { whenIdle } from '../../../lib/when-idle.ts';
import { useLiveRunStore } from '../../../live/live-run.tsx';
import { useNodeMarksStore } from '../../../live/node-marks.tsx';
import { markPainted } from '../paint-marks.ts';
import { boundsOf } from '../painter/find-in-scene.ts';
import { createPainter } from '../painter/painter.ts';
import type { Scene } from '../painter/scene.ts';
import { createSceneKeeper } from '../painter/scene-keeper.ts';
import { isMovable, minZoom, viewOf } from '../fit-view.ts';
import { viewToGoBackTo } from '../in-sight.ts';
import { DirectionContext } from '../port-sides.ts';
import { hasViewMoved } from '../view-moved.ts';
import { type CanvasScene, useCanvasSceneStore } from './canvas-scene.ts';
import { feedScene } from './feed-scene.ts';
import { followLive } from './follow-live.ts';
import type { Viewport } from './live-nodes.ts';
import { createOverlay } from './overlay.ts';
import { PaletteSamples } from './palette-samples.tsx';
import { createPicture } from './picture.ts';
import { readPalette } from './read-palette.ts';
import './painted-layer.css';

/** Everything of a large pipeline that is not in the page as elements: painted in a worker, shown under the nodes. */
export const PaintedLayer = memo(function PaintedLayer() {
  const editor = useEditorStore();
  const run = useLiveRunStore();
  const marks = useNodeMarksStore();
  const flow = useStoreApi();
  const canvas = useCanvasSceneStore();
  const language = useLanguage();
  const direction = useContext(DirectionContext);
  const scheme = useComputedColorScheme('light');
  const pictureCanvas = useRef<HTMLCanvasElement>(null);
  const overlayCanvas = useRef<HTMLCanvasElement>(null);
  const samples = useRef<HTMLDivElement>(null);
  /** The scheme whose colours the painter has; the first it reads when it begins. */
  const painted = useRef(scheme);
  /** What the view will be once React Flow can be moved; null from then on. */
  const coming = useRef<Viewport | null>(null);
  /** What React Flow moved when the view was fitted. It makes another where effects are run twice, and begins anew with it. */
  const moved = useRef<ReactFlowState['panZoom']>(null);

  // Before the browser paints, and before all else that effects do: the worker then gets ready while the page goes on.
  useLayoutEffect(() => {
    if (!pictureCanvas.current || !overlayCanvas.current || !samples.current) return;
    const readViewport = () => coming.current ?? readViewportOf(flow);
    const palette = readPalette(samples.current);
    const isFitted = () => canvas.getState().isFitted;
    const keeper = createSceneKeeper((change) => {
      painter.change(change);
      // Before it is known what the view will be it shows what nobody will look at.
      if (!isFitted() && coming.current === null) return;
      picture.sceneChanged();
      live.look();
    });
    const painter = createPainter(keeper.scene);
    painter.setPalette(palette);
    const picture = createPicture(pictureCanvas.current, painter, readViewport);
    const live = followLive(keeper, { editor, canvas, flow, readViewport });
    const overlay = createOverlay(overlayCanvas.current, keeper.scene, readViewport);
    overlay.setPalette(palette);
    const stopFeeding = feedScene(keeper, { editor, run, canvas, marks, direction });
    const size = sizeOf(overlayCanvas.current);
    const first = isFitted() ? null : firstViewOf(keeper.scene, editor.getState(), canvas.getState(), size);
    if (first) {
      coming.current = { ...first, ...size };
      picture.sceneChanged();
    }
    canvas.setState({ parts: { keeper, painter, picture, overlay, live } });
    return () => {
      canvas.setState({ parts: null, live: new Set() });
      stopFeeding();
      live.stop();
      picture.stop();
      overlay.stop();
      painter.stop();
    };
    // The language is part of what is painted: texts are made anew with it.
  }, [editor, run, marks, flow, canvas, language, direction]);

  // React Flow can be moved only after its own effects.
  useEffect(() => {
    const { parts } = canvas.getState();
    if (!parts) return;
    const { keeper, picture, overlay, live } = parts;
    const fit = () => {
      const { panZoom, width, height } = flow.getState();
      const isFitted = canvas.getState().isFitted && (moved.current === null || moved.current === panZoom);
      if (isFitted || !isMovable(flow.getState())) return;
      const view = firstViewOf(keeper.scene, editor.getState(), canvas.getState(), { width, height });
      if (!view) return;
      canvas.setState({ isFitted: true });
      coming.current = null;
      moved.current = panZoom;
      void panZoom?.setViewport(view);
      picture.viewportChanged();
      picture.whenPainted(() => {
        markPainted();
        whenIdle(() => editor.getState().checkNow());
      });
    };
    fit();
    return flow.subscribe((state, before) => {
      fit();
      if (!canvas.getState().isFitted) return;
      if (!hasViewMoved(state, before)) return;
      picture.viewportChanged();
      overlay.viewportChanged();
      live.viewMoved();
    });
  }, [editor, flow, canvas, language, direction]);

  useEffect(() => {
    const { parts } = canvas.getState();
    if (!parts || !samples.current || painted.current === scheme) return;
    painted.current = scheme;
    const palette = readPalette(samples.current);
    parts.painter.setPalette(palette);
    parts.overlay.setPalette(palette);
    parts.picture.sceneChanged();
  }, [canvas, scheme]);

  return (
    <div className="weft-painted" aria-hidden>
      <canvas ref={pictureCanvas} className="weft-painted-picture" />
      <canvas ref={overlayCanvas} className="weft-painted-overlay" />
      <PaletteSamples ref={samples} />
    </div>
  );
});

function readViewportOf(flow: Pick<StoreApi<ReactFlowState>, 'getState'>): Viewport {
  const { transform, width, height } = flow.getState();
  return { x: transform[0], y: transform[1], zoom: transform[2], width: Math.max(1, width), height: Math.max(1, height) };
}

/** How one looked when one looked last, else all of the scene; null where there is nothing. React Flow may not know its least zoom yet. */
function firstViewOf(scene: Scene, state: EditorState, { views, hasMinimap }: CanvasScene, size: Size): FlowViewport | null {
  const kept = viewToGoBackTo(views, shownLevel(state), size, state.selection.nodes);
  if (kept) return kept;
  const area = boundsOf(scene);
  return area && viewOf(area, { ...size, hasMinimap }, minZoom.painted);
}

/** React Flow measures its element in the same way. */
function sizeOf({ offsetWidth: width, offsetHeight: height }: HTMLElement): { width: number; height: number } {
  return { width: Math.max(1, width), height: Math.max(1, height) };
}
