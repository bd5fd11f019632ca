import { useCallback, useRef } from 'react';
import { type NodeChange, type NodePositionChange, useStoreApi } from 'reactflow';
import type { Edit } from '#domain/pipeline/edit.ts';
import { drawnItem } from '#domain/pipeline/sub-pipelines.ts';
import { placesWithCarried } from '../../editor/carried-by.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';
import type { Guiding } from './guides/use-guides.ts';
import { type CanvasSceneStore, useCanvasSceneStore } from './layered/canvas-scene.ts';
import { endDragged, showDragged } from './layered/drag-painted.ts';
import { leaveByEscape } from './leave-by-escape.ts';
import type { Places } from './glide.ts';
import { atRest, useMotionStore } from './motion.ts';
import type { FlowItem } from './to-flow-nodes.ts';
import { useInsertDragged } from './use-insert-dragged.ts';
import { holdUntilLetGo } from './use-press.ts';

/**
 * What turns the reports of React Flow into selection and edits. Places during a drag are the motion's; the drag's end is one
 * edit, and Escape ends it without.
 */
export function useFlowChanges({ guide }: Guiding) {
  const store = useEditorStore();
  const canvas = useCanvasSceneStore();
  const flow = useStoreApi();
  const motion = useMotionStore();
  const insertion = useInsertDragged();
  const live = useRef(atRest.places);
  const stopListening = useRef<(() => void) | null>(null);
  /** Whether a drag was left by Escape, of which React Flow has still to report the end. */
  const isLeft = useRef(false);
  const rest = useCallback(() => {
    stopListening.current?.();
    stopListening.current = null;
    live.current = atRest.places;
    motion.setState({ places: atRest.places });
  }, [motion]);
  const leave = useCallback(() => {
    guide(live.current, true);
    insertion.leave();
    showPainted(store, canvas, placesWithCarried(store.getState(), withPainted(store, canvas, live.current)), true);
    isLeft.current = true;
    rest();
  }, [store, canvas, guide, insertion, rest]);
  return useCallback(
    (changes: NodeChange<FlowItem>[]) => {
      const { userSelectionRect, multiSelectionActive } = flow.getState();
      // What a marquee takes is not React Flow's to say; what it lets go of first is.
      if (userSelectionRect)
        selectNodes(
          store,
          changes.filter((change) => change.type === 'select' && !change.selected),
        );
      else if (canvas.getState().parts) selectOfMany(store, changes, multiSelectionActive);
      else selectNodes(store, changes);
      const moves = changes.filter((change): change is NodePositionChange => change.type === 'position');
      if (moves.length === 0) return;
      const isOver = !moves.some((move) => move.dragging);
      if (isLeft.current) {
        isLeft.current = !isOver;
        return;
      }
      live.current = withMoves(live.current, moves);
      if (!isOver) {
        // With a key held, a press selects nothing.
        if (!stopListening.current) addToSelected(store, [...live.current.keys()]);
        stopListening.current ??= leaveByEscape(leave);
        holdUntilLetGo(store);
      }
      const guided = guide(live.current, isOver);
      const all = placesWithCarried(store.getState(), withPainted(store, canvas, guided));
      if (isOver) moveNodes(store, all, insertion.take(guided));
      else insertion.look(guided);
      showPainted(store, canvas, all, isOver);
      if (isOver) rest();
      else motion.setState({ places: all });
    },
    [store, canvas, flow, motion, guide, insertion, leave, rest],
  );
}

function withMoves(places: Places, moves: readonly NodePositionChange[]): Places {
  return new Map([...places, ...moves.flatMap(({ id, position }) => (position ? [[id, position] as const] : []))]);
}

/** Where what is painted goes when it is selected together with what React Flow drags: as far as that. */
function withPainted(store: EditorStore, canvas: CanvasSceneStore, places: Places): Places {
  if (!canvas.getState().parts) return places;
  const { document, selection } = store.getState();
  const [held] = places;
  const from = held && drawnItem(document, held[0])?.position;
  if (!from || !selection.nodes.includes(held[0])) return places;
  const by = { x: held[1].x - from.x, y: held[1].y - from.y };
  const others = selection.nodes.flatMap((id) => (places.has(id) ? [] : (drawnItem(document, id) ?? [])));
  return new Map([...others.map(({ id, position }) => [id, { x: position.x + by.x, y: position.y + by.y }] as const), ...places]);
}

function showPainted(store: EditorStore, canvas: CanvasSceneStore, places: Places, isOver: boolean): void {
  const { parts, live } = canvas.getState();
  if (!parts) return;
  if (isOver) return endDragged(parts, places.keys());
  const { document } = store.getState();
  const distances = [...places].flatMap(([id, place]) => {
    const from = drawnItem(document, id)?.position;
    return from ? [[id, { x: place.x - from.x, y: place.y - from.y }] as const] : [];
  });
  showDragged(parts, new Map(distances), live);
}

function moveNodes(store: EditorStore, places: Places, insert: Edit | null): void {
  const { document, edit } = store.getState();
  if (insert) return edit(insert, 'insert');
  const moves = [...places].flatMap(([id, position]) => {
    const node = drawnItem(document, id);
    return !node || (node.position.x === position.x && node.position.y === position.y) ? [] : [{ id, position }];
  });
  if (moves.length > 0) edit({ type: 'nodes.move', moves }, 'move');
}

function selectNodes(store: EditorStore, changes: readonly NodeChange<FlowItem>[]): void {
  const picked = changes.filter((change) => change.type === 'select');
  if (picked.length === 0) return;
  const { selection, select } = store.getState();
  const nodes = new Set(selection.nodes);
  for (const change of picked) {
    if (change.selected) nodes.add(change.id);
    else nodes.delete(change.id);
  }
  select({ nodes: [...nodes], link: nodes.size > 0 ? null : selection.link });
}

function addToSelected(store: EditorStore, ids: readonly string[]): void {
  const { selection, select } = store.getState();
  if (ids.some((id) => !selection.nodes.includes(id))) select({ nodes: [...new Set([...selection.nodes, ...ids])] });
}

/** React Flow knows only what is in the page: selecting one of these alone must let go of what is painted too. */
function selectOfMany(store: EditorStore, changes: readonly NodeChange<FlowItem>[], isAdding: boolean): void {
  const chosen = changes.flatMap((change) => (change.type === 'select' && change.selected ? [change.id] : []));
  if (isAdding || chosen.length === 0) selectNodes(store, changes);
  else store.getState().select({ nodes: chosen });
}
