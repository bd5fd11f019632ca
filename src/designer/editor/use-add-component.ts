import type { ComponentDefinition } from '#domain/component/component.ts';
import { cardGap, cardSize } from './card-size.ts';
import { shownLevel } from './derived.ts';
import { useEditorStore } from './editor-provider.tsx';
import { freePlace, newNode } from './new-node.ts';

/** Adds a component below the selected node, or near the middle of what is visible, and selects it; gives the node's id. */
export function useAddComponent(): (definition: ComponentDefinition) => string {
  const store = useEditorStore();
  return (definition) => {
    const { document, selection, canvas, edit, select, addComponents } = store.getState();
    addComponents([definition]);
    const { within, nodes, subPipelines } = shownLevel(store.getState());
    const items = [...nodes, ...subPipelines.map(({ item }) => item)];
    const above = items.find((item) => item.id === selection.nodes.at(-1));
    const center = canvas?.center() ?? { x: 0, y: 0 };
    const wanted = above
      ? { x: above.position.x, y: above.position.y + cardSize.height + cardGap.y }
      : { x: center.x - cardSize.width / 2, y: center.y - cardSize.height / 2 };
    const node = newNode(document, definition, freePlace(items, wanted), within);
    edit({ type: 'nodes.add', nodes: [node] }, 'add');
    select({ nodes: [node.id] });
    canvas?.reveal([node.id]);
    canvas?.goOnAt(node.id);
    return node.id;
  };
}
