import type { ReactFlowState } from 'reactflow';
import type { StoreApi } from 'zustand';
import type { EditorStore } from '../../../editor/editor-store.ts';
import type { SceneKeeper } from '../painter/scene-keeper.ts';
import type { CanvasSceneStore } from './canvas-scene.ts';
import { nextLive, type Viewport } from './live-nodes.ts';
import { createLivePace } from './live-pace.ts';

/** A selection as large as this stays in the page wherever one looks. */
const mostPinned = 12;
/** For so long the view has not moved when cards come and go. */
const restMs = 80;

/** Keeps in the page what should be there. */
export interface LiveFollower {
  /** To be called when something changed. */
  readonly look: () => void;
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
  let seen: Viewport | null = null;
  let movedAt = -Infinity;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the view rests; null while it moves. */
  const restingViewport = (now: number): Viewport | null => {
    const viewport = readViewport();
    if (seen && !isSame(seen, viewport)) movedAt = now;
    seen = viewport;
    return now - movedAt < restMs ? null : viewport;
  };
  const step = () => {
    frame = 0;
    const start = performance.now();
    const viewport = restingViewport(start);
    const next = nextLive(keeper.scene, live, { viewport, pinned: pinnedSlots(), mostNew: pace.count() });
    if (next.live !== live) {
      const count = next.live.size - live.size;
      live = next.live;
      canvas.setState({ live: new Set([...live].flatMap((slot) => keeper.idAt(slot) ?? [])) });
      setTimeout(() => pace.took(Math.max(0, count), performance.now() - start));
    }
    if (!next.isSettled) look();
    if (viewport) return;
    clearTimeout(timer);
    timer = setTimeout(look, restMs);
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
    clearTimeout(timer);
  };
  return { look, stop };
}

function isSame(one: Viewport, other: Viewport): boolean {
  return one.x === other.x && one.y === other.y && one.zoom === other.zoom && one.width === other.width && one.height === other.height;
}
