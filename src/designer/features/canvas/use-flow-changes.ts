import { useCallback, useRef, useState } from 'react';
import type { NodeChange, NodePositionChange } from 'reactflow';
import type { Position } from '#domain/pipeline/pipeline.ts';
import { itemsOf } from '#domain/pipeline/sub-pipelines.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';
import type { FlowItem } from './to-flow-nodes.ts';

type Places = ReadonlyMap<string, Position>;

const resting: Places = new Map();

/** Turns what React Flow reports into selection and edits. Places during a drag live here; the drag's end is one edit. */
export function useFlowChanges() {
  const store = useEditorStore();
  const live = useRef(resting);
  const [moved, setMoved] = useState(resting);
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowItem>[]) => {
      selectNodes(store, changes);
      const moves = changes.filter((change): change is NodePositionChange => change.type === 'position');
      if (moves.length === 0) return;
      live.current = withMoves(live.current, moves);
      if (!moves.some((move) => move.dragging)) {
        moveNodes(store, live.current);
        live.current = resting;
      }
      setMoved(live.current);
    },
    [store],
  );
  return { moved, onNodesChange };
}

function withMoves(places: Places, moves: readonly NodePositionChange[]): Places {
  return new Map([...places, ...moves.flatMap(({ id, position }) => (position ? [[id, position] as const] : []))]);
}

function moveNodes(store: EditorStore, places: Places): void {
  const { document, edit } = store.getState();
  const items = new Map(itemsOf(document).map((item) => [item.id, item]));
  const moves = [...places].flatMap(([id, position]) => {
    const node = items.get(id);
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
