import type { ReactFlowState } from 'reactflow';
import type { StoreApi } from 'zustand';
import type { EditorStore } from '../../../editor/editor-store.ts';
import type { SceneKeeper } from '../painter/scene-keeper.ts';
import type { CanvasSceneStore } from './canvas-scene.ts';
import { nextLive, type Viewport } from './live-nodes.ts';

/** A selection as large as this stays in the page wherever one looks. */
const mostPinned = 12;

/** Keeps in the page what should be there. */
export interface LiveFollower {
  /** To be called when something changed. */
  readonly look: () => void;
  readonly stop: () => void;
}

/** Keeps the nodes in the page that are on screen and can be read, a few a frame. */
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
  let live: ReadonlySet<number> = new Set();
  let frame = 0;
  const step = () => {
    frame = 0;
    const next = nextLive(keeper.scene, live, readViewport(), pinnedSlots());
    if (next.live !== live) {
      live = next.live;
      canvas.setState({ live: new Set([...live].flatMap((slot) => keeper.idAt(slot) ?? [])) });
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
  return { look, stop: () => cancelAnimationFrame(frame) };
}
