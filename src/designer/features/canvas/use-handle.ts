import { XYHandle } from '@xyflow/system';
import type { MouseEvent, TouchEvent } from 'react';
import { type HandleType, type Position, type ReactFlowState, useNodeId, useStoreApi } from 'reactflow';
import type { StoreApi } from 'zustand';

interface End {
  readonly node: string;
  readonly id: string;
  readonly type: HandleType;
}

type FlowStore = Pick<StoreApi<ReactFlowState>, 'getState'>;

/**
 * What makes an element a handle of React Flow. It does what React Flow's own `Handle` does but for listening to its
 * store: that would cost each handle a look at each step of every pan and zoom. `isOpen` says whether it can be pressed.
 */
export function useHandle(type: HandleType, id: string, position: Position, isOpen: boolean) {
  const store = useStoreApi();
  const node = useNodeId() ?? '';
  const { rfId } = store.getState();
  const end: End = { node, id, type };
  const press = (event: MouseEvent<HTMLElement> | TouchEvent<HTMLElement>) => startLink(store, end, event);
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
  { node, id, type }: End,
  { nativeEvent, currentTarget }: MouseEvent<HTMLElement> | TouchEvent<HTMLElement>,
) {
  if ('button' in nativeEvent && nativeEvent.button !== 0) return;
  const state = store.getState();
  XYHandle.onPointerDown(nativeEvent, {
    handleDomNode: currentTarget,
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
    onConnectStart: (...args) => state.onConnectStart?.(...args),
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
