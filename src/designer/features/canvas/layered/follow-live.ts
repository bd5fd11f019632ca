import type { ReactFlowState } from 'reactflow';
import type { StoreApi } from 'zustand';
import type { EditorStore } from '../../../editor/editor-store.ts';
import type { SceneKeeper } from '../painter/scene-keeper.ts';
import type { CanvasSceneStore } from './canvas-scene.ts';
import { nextLive, type Viewport } from './live-nodes.ts';
import { createLivePace } from './live-pace.ts';
import { createRestTimer } from '../../../lib/rest-timer.ts';

/** A selection as large as this stays in the page wherever one looks. */
const mostPinned = 12;
/** For so long the view has not moved when cards come and go. */
const restMs = 80;

/** Keeps in the page what should be there. */
export interface LiveFollower {
  /** To be called when something changed. */
  readonly look: () => void;
  /** To be called at each step of a movement of the view: what should be there is looked at when it is over. */
  readonly viewMoved: () => void;
  readonly stop: () => void;
}

/** Keeps the nodes in the page that are on screen and can be read: a few a frame, and while the view rests. */
export function followLive(
  keeper: SceneKeeper,
  {
    editor,
    canvas,
    flow,
    readViewport,
  }: {
    readonly editor: EditorStore;
    readonly canvas: CanvasSceneStore;
    readonly flow: Pick<StoreApi<ReactFlowState>, 'getState'>;
    readonly readViewport: () => Viewport;
  },
): LiveFollower {
  const pace = createLivePace();
  let live: ReadonlySet<number> = new Set();
  let frame = 0;
  const rest = createRestTimer(restMs, () => look());
  const step = () => {
    frame = 0;
    const start = performance.now();
    const viewport = rest.sinceMs() < restMs ? null : readViewport();
    const next = nextLive(keeper.scene, live, { viewport, pinned: pinnedSlots(), mostNew: pace.count() });
    if (next.live !== live) {
      const count = next.live.size - live.size;
      live = next.live;
      canvas.setState({ live: new Set([...live].flatMap((slot) => keeper.idAt(slot) ?? [])) });
      setTimeout(() => pace.took(Math.max(0, count), performance.now() - start));
    }
    if (!next.isSettled) look();
  };
  const look = () => {
    frame ||= requestAnimationFrame(step);
  };
  /** What someone holds: the start of a link, what is dragged, what has the focus, and a small selection. */
  const pinnedSlots = (): ReadonlySet<number> => {
    const { connection, transform, nodeLookup } = flow.getState();
    const focused = document.activeElement?.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
    const { nodes } = editor.getState().selection;
    const held = [...nodeLookup.values()].filter((node) => node.dragging === true).map((node) => node.id);
    const chosen = nodes.length <= mostPinned && transform[2] >= 0.45 ? nodes : [];
    const ids = [connection.inProgress ? connection.fromNode.id : undefined, focused, ...held, ...chosen];
    return new Set(ids.flatMap((id) => (id === undefined ? [] : (keeper.slotOf(id) ?? []))));
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    rest.stop();
  };
  return { look, viewMoved: rest.moved, stop };
}
