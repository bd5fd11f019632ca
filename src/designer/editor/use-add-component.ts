import type { ComponentDefinition } from '#domain/component/component.ts';
import { directionOf } from './canvas-port.ts';
import { cardSize } from './card-size.ts';
import { shownLevel } from './derived.ts';
import { useEditorStore } from './editor-provider.tsx';
import { freePlace, newNode, placeBeside } from './new-node.ts';
import { tellReadOnly } from './tell-read-only.ts';

/** Adds a component behind the selected node, or near the middle of what is visible, and selects it; where it can't, says why. */
export function useAddComponent(): (definition: ComponentDefinition) => void {
  const store = useEditorStore();
  return (definition) => {
    if (tellReadOnly(store)) return;
    const { document, selection, canvas, edit, select, addComponents } = store.getState();
    addComponents([definition]);
    const { within, nodes, subPipelines } = shownLevel(store.getState());
    const items = [...nodes, ...subPipelines.map(({ item }) => item)];
    const above = items.find((item) => item.id === selection.nodes.at(-1));
    const direction = directionOf({ canvas });
    const center = canvas?.center() ?? { x: 0, y: 0 };
    const wanted = above
      ? placeBeside({ position: above.position, size: cardSize }, direction, 1)
      : { x: center.x - cardSize.width / 2, y: center.y - cardSize.height / 2 };
    const node = newNode(document, definition, freePlace(items, wanted, direction), within);
    edit({ type: 'nodes.add', nodes: [node] }, 'add');
    select({ nodes: [node.id] });
    canvas?.reveal([node.id]);
    canvas?.goOnAt(node.id);
  };
}
