import { useCallback, useContext } from 'react';
import type { OnConnectStartParams } from 'reactflow';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { useShowOutput } from '../../live/show-output.tsx';
import { ConnectingContext, notConnecting, startConnecting } from './connecting.ts';
import { connect, endsOf, refuse, toPort } from './link-ports.ts';

/**
 * What a click on a port does: an output shows the data that it left; else the first click says from where a link goes and
 * the next one to where.
 */
export function useClickConnect() {
  const store = useEditorStore();
  const connectingStore = useContext(ConnectingContext);
  const showOutput = useShowOutput();
  return useCallback(
    (_event: unknown, { nodeId: item, handleId, handleType }: OnConnectStartParams) => {
      if (!item || !handleId || !handleType) return;
      const { document, components, readOnly, select } = store.getState();
      const port = toPort(item, handleId, handleType);
      const { connecting, clicked } = connectingStore.getState();
      connectingStore.setState(notConnecting);
      if (connecting && clicked !== null && port.side !== connecting.from.side) {
        refuse(store, connecting.from, port);
        return connect(store, endsOf(connecting.from, port));
      }
      const isAgain = connecting !== null && connecting.from.node === port.node && connecting.from.name === port.name;
      select({ nodes: [item] });
      // A port of a sub-pipeline is that of a node inside, which is not shown.
      if (port.side === 'output' && port.node === item && showOutput(item, port.name)) return;
      if (!readOnly && !isAgain) connectingStore.setState({ connecting: startConnecting(document, components, port), clicked: item });
    },
    [store, connectingStore, showOutput],
  );
}
