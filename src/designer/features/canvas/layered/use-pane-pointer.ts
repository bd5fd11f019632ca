import { type PointerEvent as ReactPointerEvent, useCallback, useMemo, useRef } from 'react';
import { useReactFlow } from 'reactflow';
import type { Position } from '#domain/pipeline/pipeline.ts';
import { drawnItem } from '#domain/pipeline/sub-pipelines.ts';
import { placesWithCarried } from '../../../editor/carried-by.ts';
import { snapped } from '../../../editor/new-node.ts';
import { useEditorStore } from '../../../editor/editor-provider.tsx';
import type { LinkRef } from '../../../editor/selection.ts';
import type { Guiding } from '../guides/use-guides.ts';
import { itemAt, linkAt } from '../painter/find-in-scene.ts';
import type { SceneKeeper } from '../painter/scene-keeper.ts';
import type { InsertDragged } from '../use-insert-dragged.ts';
import { leaveByEscape } from '../leave-by-escape.ts';
import { linkId, toLinkRef } from '../to-flow-links.ts';
import { useCanvasSceneStore } from './canvas-scene.ts';
import { endDragged, showDragged } from './drag-painted.ts';
import type { OverlayContent } from './overlay.ts';

/** Pixels that the pointer may move before a press becomes a drag. */
const dragThreshold = 3;
/** Pixels around the pointer in which a link is touched. */
const linkReach = 8;

interface Pointed {
  readonly clientX: number;
  readonly clientY: number;
}

/** What lies under the pointer where it is painted. */
export interface PaneHits {
  readonly itemAt: (event: Pointed) => string | null;
  readonly linkAt: (event: Pointed) => LinkRef | null;
  /** Marks an item or a link as being under the pointer, until it is told of none. */
  readonly point: (item: string | null, link: LinkRef | null, linkColor?: OverlayContent['linkColor']) => void;
}

/** Finds painted items and links on the screen; nothing while React Flow shows everything itself. */
export function usePaneHits(): PaneHits {
  const canvas = useCanvasSceneStore();
  const flow = useReactFlow();
  return useMemo(() => {
    const find = <T>({ clientX, clientY }: Pointed, look: (keeper: SceneKeeper, x: number, y: number) => T | undefined): T | null => {
      const { parts } = canvas.getState();
      if (!parts) return null;
      const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
      return look(parts.keeper, x, y) ?? null;
    };
    return {
      itemAt: (event) => find(event, (keeper, x, y) => keeper.idAt(itemAt(keeper.scene, x, y, 6 / flow.getZoom()))),
      linkAt: (event) => {
        const id = find(event, (keeper, x, y) => keeper.linkIdAt(linkAt(keeper.scene, x, y, linkReach / flow.getZoom())));
        return id === null ? null : toLinkRef(id);
      },
      point: (item, link, linkColor = 'dim') => {
        const { parts } = canvas.getState();
        parts?.overlay.show({
          hoveredItem: item === null ? -1 : (parts.keeper.slotOf(item) ?? -1),
          hoveredLink: link === null ? -1 : (parts.keeper.linkSlotOf(linkId(link)) ?? -1),
          linkColor,
        });
      },
    };
  }, [canvas, flow]);
}

interface Press {
  readonly id: string;
  readonly from: Position;
  readonly isAdding: boolean;
  /** Where what is dragged is now; null before it moves. */
  places: ReadonlyMap<string, Position> | null;
  /** Ends listening for Escape, which leaves the drag. */
  stopListening?: () => void;
}

/**
 * Selecting, dragging and opening of nodes that are painted: the same manners as those of nodes in the page. `isPanning`
 * says that a drag moves the view, whatever lies under the pointer.
 */
export function usePanePointer({ guide, isFree }: Guiding, insertion: InsertDragged, isPanning: boolean) {
  const canvas = useCanvasSceneStore();
  const editor = useEditorStore();
  const flow = useReactFlow();
  const hits = usePaneHits();
  const press = useRef<Press | null>(null);

  const selectPressed = useCallback(
    (id: string, isAdding: boolean) => {
      const { selection, select } = editor.getState();
      const isChosen = selection.nodes.includes(id);
      if (isAdding) select({ nodes: isChosen ? selection.nodes.filter((one) => one !== id) : [...selection.nodes, id] });
      else if (!isChosen) select({ nodes: [id] });
    },
    [editor],
  );
  const distanceOf = (event: ReactPointerEvent, from: Position): Position => {
    const zoom = flow.getZoom();
    return { x: (event.clientX - from.x) / zoom, y: (event.clientY - from.y) / zoom };
  };
  const onPointerDownCapture = (event: ReactPointerEvent) => {
    if (event.button !== 0 || isPanning || !isPane(event.target)) return;
    const id = hits.itemAt(event);
    if (id === null) return;
    event.stopPropagation();
    const isAdding = event.shiftKey || event.metaKey || event.ctrlKey;
    press.current = { id, from: { x: event.clientX, y: event.clientY }, isAdding, places: null };
    selectPressed(id, isAdding);
  };
  const onPointerMove = (event: ReactPointerEvent) => {
    const { parts, live } = canvas.getState();
    const held = press.current;
    if (!held || !parts) return;
    const far = Math.hypot(event.clientX - held.from.x, event.clientY - held.from.y) >= dragThreshold;
    if (editor.getState().readOnly || (!held.places && !far)) return;
    // Not before: a captured press would make its click and double click somebody else's.
    if (!held.places) event.currentTarget.setPointerCapture(event.pointerId);
    held.stopListening ??= leaveByEscape(leave);
    const places = guide(placesAt(held.id, distanceOf(event, held.from)), false);
    held.places = placesWithCarried(editor.getState(), places);
    insertion.look(held.places);
    showDragged(parts, distancesTo(held.places), new Set([...live].filter((id) => held.places?.has(id) === false)));
  };
  /** Where a drag takes what is selected: as far as it takes the item that is held, which goes by the grid. */
  const placesAt = (held: string, distance: Position): ReadonlyMap<string, Position> => {
    const { document, selection } = editor.getState();
    const from = drawnItem(document, held)?.position ?? { x: 0, y: 0 };
    const to = { x: from.x + distance.x, y: from.y + distance.y };
    const { x, y } = isFree ? to : snapped(to);
    const by = { x: x - from.x, y: y - from.y };
    return new Map(
      selection.nodes.flatMap((id) => {
        const position = drawnItem(document, id)?.position;
        return position ? [[id, { x: position.x + by.x, y: position.y + by.y }] as const] : [];
      }),
    );
  };
  const distancesTo = (places: ReadonlyMap<string, Position>): ReadonlyMap<string, Position> => {
    const { document } = editor.getState();
    return new Map(
      [...places].flatMap(([id, { x, y }]) => {
        const from = drawnItem(document, id)?.position;
        return from ? [[id, { x: x - from.x, y: y - from.y }] as const] : [];
      }),
    );
  };
  const onPointerUp = () => {
    const held = press.current;
    press.current = null;
    if (!held) return;
    held.stopListening?.();
    if (held.places) drop(held.places);
    else if (!held.isAdding) editor.getState().select({ nodes: [held.id] });
  };
  const leave = () => {
    const { parts } = canvas.getState();
    const places = press.current?.places;
    press.current = null;
    if (!places) return;
    guide(places, true);
    insertion.leave();
    if (parts) endDragged(parts, places.keys());
  };
  const drop = (places: ReadonlyMap<string, Position>) => {
    const { parts } = canvas.getState();
    guide(places, true);
    const insert = insertion.take(places);
    if (insert) editor.getState().edit(insert, 'insert');
    else editor.getState().edit({ type: 'nodes.move', moves: [...places].map(([id, position]) => ({ id, position })) }, 'move');
    if (parts) endDragged(parts, places.keys());
  };
  return { hits, handlers: { onPointerDownCapture, onPointerMove, onPointerUp, onPointerCancel: onPointerUp } };
}

function isPane(target: EventTarget): boolean {
  return target instanceof Element && target.classList.contains('react-flow__pane');
}
