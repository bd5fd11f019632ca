import { useCallback, useContext, useMemo } from 'react';
import { type Connection, type Edge, type FinalConnectionState, type OnConnectStartParams, useReactFlow } from 'reactflow';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Position } from '#domain/pipeline/pipeline.ts';
import type { EditorStore } from '../../editor/editor-store.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { currentLanguage } from '../../lib/i18n.ts';
import { notifyDone } from '../../lib/notify.ts';
import { bestPort, type Connecting, ConnectingContext, type Port, startConnecting } from './connecting.ts';
import { usePaneHits } from './layered/use-pane-pointer.ts';
import { type Ends, refusalOf, toChannel, toEnds } from './refusal.ts';

/** A link that was let go in empty space: what may be put there. Positions are on the screen and on the canvas. */
export interface OpenEnd {
  readonly connecting: Connecting | null;
  readonly screen: Position;
  readonly place: Position;
}

type PossibleLink = Pick<Edge, 'source' | 'target' | 'sourceHandle' | 'targetHandle'>;

/** Drawing links: what may be reached, what happens at the end, and why not. */
export function useConnect(onOpenEnd: (end: OpenEnd) => void) {
  const store = useEditorStore();
  const connectingStore = useContext(ConnectingContext);
  const flow = useReactFlow();
  const hits = usePaneHits();
  const isValidConnection = useCallback(
    (connection: PossibleLink) => {
      const ends = toEnds({ ...connection, sourceHandle: connection.sourceHandle ?? null, targetHandle: connection.targetHandle ?? null });
      return ends !== null && refusalOf(store.getState(), ends) === undefined;
    },
    [store],
  );
  const onConnectStart = useCallback(
    (_event: unknown, { nodeId, handleId, handleType }: OnConnectStartParams) => {
      if (!nodeId || !handleId) return;
      const { document, components } = store.getState();
      connectingStore.setState({
        connecting: startConnecting(document, components, {
          ...toChannel(nodeId, handleId),
          side: handleType === 'source' ? 'output' : 'input',
        }),
      });
    },
    [store, connectingStore],
  );
  const onConnect = useCallback(
    (connection: Connection) => {
      // What is told at the end of a link that was clicked does not say that there is one.
      connectingStore.setState({ connecting: null });
      connect(store, toEnds(connection));
    },
    [store, connectingStore],
  );
  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const { connecting } = connectingStore.getState();
      connectingStore.setState({ connecting: null });
      if (state.isValid || !connecting) return;
      if (state.toHandle)
        return refuse(store, connecting.from, {
          ...toChannel(state.toHandle.nodeId, state.toHandle.id ?? ''),
          side: state.toHandle.type === 'source' ? 'output' : 'input',
        });
      const point = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (!point) return;
      const below =
        document.elementFromPoint(point.clientX, point.clientY)?.closest<HTMLElement>('.react-flow__node')?.dataset['id'] ??
        hits.itemAt(point) ??
        undefined;
      if (below !== undefined) {
        const port = bestPort(store.getState(), connecting, below);
        if (port) connect(store, endsOf(connecting.from, port));
        return;
      }
      const screen = { x: point.clientX, y: point.clientY };
      onOpenEnd({ connecting, screen, place: flow.screenToFlowPosition(screen) });
    },
    [store, connectingStore, flow, hits, onOpenEnd],
  );
  return useMemo(
    () => ({
      isValidConnection,
      onConnectStart,
      onConnect,
      onConnectEnd,
      onClickConnectStart: onConnectStart,
      onClickConnectEnd: onConnectEnd,
    }),
    [isValidConnection, onConnectStart, onConnect, onConnectEnd],
  );
}

/** Two ports as a link, whichever way it was drawn. */
function endsOf(one: Port, other: Port): Ends {
  const [output, input] = one.side === 'output' ? [one, other] : [other, one];
  return { from: `${output.node}.${output.name}`, to: { node: input.node, input: input.name } };
}

function connect(store: EditorStore, ends: Ends | null): void {
  if (!ends || refusalOf(store.getState(), ends)) return;
  store.getState().edit({ type: 'node.input', id: ends.to.node, input: ends.to.input, binding: { from: ends.from } }, 'connect');
}

function refuse(store: EditorStore, from: Port, to: Port): void {
  if (from.side === to.side) return;
  const issue = refusalOf(store.getState(), endsOf(from, to));
  if (issue) notifyDone(describeIssue(issue, currentLanguage()), 'refused-link');
}
