import { useEffect, useRef } from 'react';
import { useReactFlow, useStoreApi } from 'reactflow';
import type { Level } from '#domain/pipeline/level.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { isMovable, whenMovable } from './fit-view.ts';
import { showsAll, viewKept } from './in-sight.ts';
import { useCanvasSceneStore } from './layered/canvas-scene.ts';
import { onRest } from './on-rest.ts';

/** A view that has not moved for so long is kept. */
const restMs = 300;

/**
 * Keeps how one looks at each level, once one has moved the view. When another level is shown, looks where one looked last;
 * the first time, or where nothing is in sight there, shows all of it, or what is selected there.
 */
export function useKeepView(): void {
  const store = useEditorStore();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const scene = useCanvasSceneStore();
  const within = useEditor((state) => shownLevel(state).within);
  const shown = useRef(within);
  // After what looks at the pipeline first: that is not a movement.
  useEffect(() => {
    let known = flowStore.getState().transform;
    const keep = (level: Level) => {
      const { transform } = flowStore.getState();
      if (transform === known || !isMovable(flowStore.getState())) return;
      known = transform;
      const view = { x: transform[0], y: transform[1], zoom: transform[2] };
      scene.getState().views.keep(level.within, { ...view, isWhole: showsAll(view, flowStore.getState(), level) });
    };
    const keepNow = () => keep(shownLevel(store.getState()));
    let stopResting = () => {};
    const stopWaiting = whenMovable(flowStore, () => {
      known = flowStore.getState().transform;
      stopResting = onRest(flowStore, restMs, keepNow);
    });
    const stopFollowing = store.subscribe((state, before) => {
      if (state.within === before.within) return;
      known = [NaN, NaN, NaN];
      keep(shownLevel(before));
    });
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      stopWaiting();
      stopFollowing();
      stopResting();
      keepNow();
    };
  }, [store, flowStore, scene]);
  useEffect(() => {
    if (shown.current === within) return;
    shown.current = within;
    const frame = requestAnimationFrame(() => {
      const { selection, canvas } = store.getState();
      const level = shownLevel(store.getState());
      const known = viewKept(scene.getState().views, level, flowStore.getState());
      if (known) {
        void flow.setViewport(known).then(() => canvas?.reveal(selection.nodes));
      } else canvas?.fit(selection.nodes.length > 0 ? selection.nodes : undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, [store, flow, flowStore, scene, within]);
}
