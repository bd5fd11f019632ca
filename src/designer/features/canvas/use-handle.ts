import { XYHandle } from '@xyflow/system';
import type { MouseEvent, TouchEvent } from 'react';
import { type HandleType, type Position, type ReactFlowState, useNodeId, useStoreApi } from 'reactflow';
import type { StoreApi } from 'zustand';

/** One end of a link, as React Flow names it. */
interface End {
  readonly node: string;
  readonly id: string;
  readonly type: HandleType;
}

/** A link that is held by its other end: where it still starts, and what is to be told once it is dragged. */
export interface PickedUp {
  readonly from: End;
  readonly onStart: () => void;
}

type FlowStore = Pick<StoreApi<ReactFlowState>, 'getState'>;

/**
 * What makes an element a handle of React Flow. It does what React Flow's own `Handle` does but for listening to its
 * store: that would cost each handle a look at each step of every pan and zoom. `isOpen` says whether it can be pressed;
 * `pickUp` gives the link that is pressed by its end here.
 */
export function useHandle(type: HandleType, id: string, position: Position, isOpen: boolean, pickUp: () => PickedUp | null) {
  const store = useStoreApi();
  const node = useNodeId() ?? '';
  const { rfId } = store.getState();
  const end: End = { node, id, type };
  const press = (event: MouseEvent<HTMLElement> | TouchEvent<HTMLElement>) => startLink(store, end, pickUp(), event);
  return {
    'data-handleid': id,
    'data-nodeid': node,
    'data-handlepos': position,
    'data-id': `${rfId}-${node}-${id}-${type}`,
    className: `react-flow__handle react-flow__handle-${position} nodrag nopan ${type} connectable connectablestart connectableend weft-port${isOpen ? ' connectionindicator' : ''}`,
    onMouseDown: press,
    onTouchStart: press,
    onClick: (event: MouseEvent<HTMLElement>) => click(store, end, event),
  };
}

function startLink(
  store: FlowStore,
  pressed: End,
  pickedUp: PickedUp | null,
  { nativeEvent, currentTarget }: MouseEvent<HTMLElement> | TouchEvent<HTMLElement>,
) {
  if ('button' in nativeEvent && nativeEvent.button !== 0) return;
  const state = store.getState();
  if (!state.nodesConnectable) return;
  const { node, id, type } = pickedUp?.from ?? pressed;
  XYHandle.onPointerDown(nativeEvent, {
    handleDomNode: currentTarget,
    ...(pickedUp && { edgeUpdaterType: type }),
    nodeId: node,
    handleId: id,
    isTarget: type === 'target',
    flowId: state.rfId,
    lib: state.lib,
    domNode: state.domNode,
    nodeLookup: state.nodeLookup,
    connectionMode: state.connectionMode,
    connectionRadius: state.connectionRadius,
    dragThreshold: state.connectionDragThreshold,
    autoPanOnConnect: state.autoPanOnConnect,
    autoPanSpeed: state.autoPanSpeed,
    panBy: state.panBy,
    updateConnection: state.updateConnection,
    cancelConnection: state.cancelConnection,
    onConnectStart: (...args) => {
      state.onConnectStart?.(...args);
      pickedUp?.onStart();
    },
    onConnect: (connection) => state.onConnect?.(connection),
    onConnectEnd: (...args) => store.getState().onConnectEnd?.(...args),
    isValidConnection: (link) => store.getState().isValidConnection?.(link) ?? true,
    getTransform: () => store.getState().transform,
    getFromHandle: () => store.getState().connection.fromHandle,
  });
}

/** What a click means is for the canvas to say; to the card it is none. */
function click(store: FlowStore, { node, id, type }: End, event: MouseEvent<HTMLElement>) {
  event.stopPropagation();
  store.getState().onClickConnectStart?.(event.nativeEvent, { nodeId: node, handleId: id, handleType: type });
}
