import type { Edge, Node } from 'reactflow';
import type { Level } from '#domain/pipeline/level.ts';
import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import { linkId, type LinkEdge, type NameLink, noRoleDescription } from '../to-flow-links.ts';
import { gateSize, type PlacedGate, placeGates } from './place-gates.ts';

/** What React Flow is given for a gate. */
export type GateNode = Node<{ readonly gate: PlacedGate }, 'gate'>;

/** The handle of a gate's pill; it can't be connected by hand. */
export const gateHandle = 'gate';

/** The gates of a level as nodes and edges for React Flow. */
export function toGateItems(
  level: Level,
  flow: FlowDirection,
  nameOf: NameLink,
): { readonly nodes: readonly GateNode[]; readonly edges: readonly LinkEdge[] } {
  const placed = level.gates.length === 0 ? [] : placeGates(level, flow);
  return { nodes: placed.map(toGateNode), edges: placed.flatMap((gate) => toGateEdges(gate, nameOf)) };
}

function toGateNode(gate: PlacedGate): GateNode {
  const { id, position } = gate;
  return {
    id,
    type: 'gate',
    position,
    data: { gate },
    draggable: false,
    selectable: false,
    focusable: false,
    measured: gateSize,
    ...gateSize,
  };
}

function toGateEdges({ id, direction, gates }: PlacedGate, nameOf: NameLink): LinkEdge[] {
  return gates.map(({ item, port, link }): Edge<{ link: { node: string; input: string } }, 'link'> => {
    const ref = { node: link.node, input: link.input };
    const ends =
      direction === 'in'
        ? { source: id, sourceHandle: gateHandle, target: item, targetHandle: port }
        : { source: item, sourceHandle: port, target: id, targetHandle: gateHandle };
    const named = { ariaLabel: nameOf(link), domAttributes: noRoleDescription };
    return { id: linkId(ref), type: 'link', className: 'weft-gate-link', data: { link: ref }, ...named, ...ends };
  });
}
