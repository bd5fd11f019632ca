import type { Node } from 'reactflow';
import type { PipelineNode, Position } from '#domain/pipeline/pipeline.ts';
import { cardSize } from '../../editor/card-size.ts';

/** What React Flow is given for a node: its place and the node itself. Everything else the card reads where it lives. */
export type CardNode = Node<{ readonly node: PipelineNode }, 'card'>;

const measured = { width: cardSize.width, height: cardSize.height };
const resting = new WeakMap<PipelineNode, CardNode>();
const chosen = new WeakMap<PipelineNode, CardNode>();

/** The nodes as React Flow wants them; `moved` holds places during a drag. Unchanged nodes give the same object again. */
export function toFlowNodes(
  nodes: readonly PipelineNode[],
  selected: ReadonlySet<string>,
  moved: ReadonlyMap<string, Position>,
): CardNode[] {
  return nodes.map((node) => {
    const isSelected = selected.has(node.id);
    const position = moved.get(node.id);
    const plain = keep(isSelected ? chosen : resting, node, isSelected);
    return position === undefined ? plain : { ...plain, position };
  });
}

function keep(kept: WeakMap<PipelineNode, CardNode>, node: PipelineNode, selected: boolean): CardNode {
  const known = kept.get(node);
  if (known) return known;
  const made: CardNode = {
    id: node.id,
    type: 'card',
    position: node.position,
    data: { node },
    selected,
    measured,
    ...measured,
    ariaLabel: node.label ?? node.id,
  };
  kept.set(node, made);
  return made;
}
