import { useCallback, useContext, useMemo, useRef } from 'react';
import { type Connection, type Edge, type FinalConnectionState, type OnConnectStartParams, useReactFlow } from 'reactflow';
import type { Position } from '#domain/pipeline/pipeline.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';
import type { LinkRef } from '../../editor/selection.ts';
import { type Connecting, ConnectingContext, notConnecting, startConnecting } from './connecting.ts';
import { dropOn, itemUnder } from './drop-target.ts';
import { usePaneHits } from './layered/use-pane-pointer.ts';
import { leaveByEscape } from './leave-by-escape.ts';
import { connect, endsOf, moveLink, refuse, removeLink, tellRefusal, toPort } from './link-ports.ts';
import type { LooseLink } from './open-link.tsx';
import { type Ends, refusalOf, toEnds } from './refusal.ts';
import { useClickConnect } from './use-click-connect.ts';

/**
 * Where a component is wanted: at a link that was let go in empty space, in the middle of a link, or just there. Positions are
 * on the screen and on the canvas.
 */
export interface OpenEnd {
  readonly connecting: Connecting | null;
  /** Of a link that was let go: how it is drawn. */
  readonly line?: LooseLink | undefined;
  readonly into: LinkRef | null;
  readonly screen: Position;
  readonly place: Position;
}

type PossibleLink = Pick<Edge, 'source' | 'target' | 'sourceHandle' | 'targetHandle'>;

/** Drawing links: what may be reached, what happens at the end, and why not. A link that is left reaches nothing. */
export function useConnect(onOpenEnd: (end: OpenEnd) => void) {
  const store = useEditorStore();
  const connectingStore = useContext(ConnectingContext);
  const flow = useReactFlow();
  const hits = usePaneHits();
  const stopListening = useRef<(() => void) | null>(null);
  const onClickConnectStart = useClickConnect();
  const isValidConnection = useCallback(
    (connection: PossibleLink) => {
      const ends = toEnds({ ...connection, sourceHandle: connection.sourceHandle ?? null, targetHandle: connection.targetHandle ?? null });
      return ends !== null && refusalOf(store.getState(), ends) === undefined;
    },
    [store],
  );
  const onConnectStart = useCallback(
    (_event: unknown, { nodeId, handleId, handleType }: OnConnectStartParams) => {
      if (!nodeId || !handleId || !handleType) return;
      const { document, components } = store.getState();
      const connecting = startConnecting(document, components, toPort(nodeId, handleId, handleType));
      connectingStore.setState({ ...notConnecting, connecting });
      stopListening.current = leaveByEscape(() => connectingStore.setState(notConnecting));
    },
    [store, connectingStore],
  );
  const onConnect = useCallback(
    (connection: Connection) => {
      const { connecting, moved } = connectingStore.getState();
      if (connecting) link(store, moved, toEnds(connection));
    },
    [store, connectingStore],
  );
  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, { isValid, toHandle, from, fromPosition }: FinalConnectionState) => {
      stopListening.current?.();
      const { connecting, moved } = connectingStore.getState();
      connectingStore.setState(notConnecting);
      if (isValid || !connecting) return;
      if (toHandle) return refuse(store, connecting.from, toPort(toHandle.nodeId, toHandle.id ?? '', toHandle.type));
      const point = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (!point) return;
      const below = itemUnder(hits, point);
      if (below !== null) {
        const target = below === moved?.node ? null : dropOn(store.getState(), connecting, below);
        if (target && 'port' in target) link(store, moved, endsOf(connecting.from, target.port));
        else if (target) tellRefusal(store, target.refusal);
        return;
      }
      if (moved) return removeLink(store, moved);
      const screen = { x: point.clientX, y: point.clientY };
      const place = flow.screenToFlowPosition(screen);
      const line = from ? { fromX: from.x, fromY: from.y, fromPosition, toX: place.x, toY: place.y } : undefined;
      onOpenEnd({ connecting, line, into: null, screen, place });
    },
    [store, connectingStore, flow, hits, onOpenEnd],
  );
  return useMemo(
    () => ({ isValidConnection, onConnectStart, onConnect, onConnectEnd, onClickConnectStart }),
    [isValidConnection, onConnectStart, onConnect, onConnectEnd, onClickConnectStart],
  );
}

function link(store: EditorStore, moved: LinkRef | null, ends: Ends | null): void {
  if (moved) moveLink(store, moved, ends);
  else connect(store, ends);
}
