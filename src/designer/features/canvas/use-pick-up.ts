import { useContext } from 'react';
import { useStoreApi } from 'reactflow';
import { shownLevel } from '../../editor/derived.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { ConnectingContext, type Port } from './connecting.ts';
import type { PickedUp } from './use-handle.ts';

/** Gives what picks up the link that ends in an input, at the moment it is asked for; null where none does or its source is painted. */
export function usePickUp({ node, side, name }: Port): () => PickedUp | null {
  const store = useEditorStore();
  const flow = useStoreApi();
  const connecting = useContext(ConnectingContext);
  return () => {
    const links = side === 'input' ? shownLevel(store.getState()).links : [];
    const held = links.find(({ link }) => link.node === node && link.input === name);
    if (!held || !flow.getState().nodeLookup.has(held.source)) return null;
    return {
      from: { node: held.source, id: held.sourcePort, type: 'source' },
      onStart: () => connecting.setState({ moved: { node, input: name } }),
    };
  };
}
