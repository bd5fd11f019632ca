import type { Node } from 'reactflow';
import type { Bends } from '../bends/bends-of-links.ts';
import { noRoleDescription } from '../../../ui/no-role-description.ts';
import { linkId, type LinkEdge, type NameLink } from '../to-flow-links.ts';
import { gateSize, type PlacedGate } from './place-gates.ts';

/** What React Flow is given for a gate. */
export type GateNode = Node<{ readonly gate: PlacedGate }, 'gate'>;

/** The handle of a gate's pill; it can't be connected by hand. */
export const gateHandle = 'gate';

interface Shown {
  readonly bends: Bends;
  readonly moved: ReadonlyMap<string, unknown>;
  readonly nameOf: NameLink;
}

/** Gates as nodes for React Flow. */
export function toGateNodes(placed: readonly PlacedGate[]): GateNode[] {
  return placed.map(toGateNode);
}

/** The links through gates as edges for React Flow; those of items that are being moved run without their bends. */
export function toGateEdges(placed: readonly PlacedGate[], shown: Shown): LinkEdge[] {
  return placed.flatMap((gate) => edgesOf(gate, shown));
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
    domAttributes: noRoleDescription,
    measured: gateSize,
    ...gateSize,
  };
}

function edgesOf({ id, direction, gates }: PlacedGate, { bends, moved, nameOf }: Shown): LinkEdge[] {
  return gates.map(({ item, port, link }): LinkEdge => {
    const ref = { node: link.node, input: link.input };
    const ends =
      direction === 'in'
        ? { source: id, sourceHandle: gateHandle, target: item, targetHandle: port }
        : { source: item, sourceHandle: port, target: id, targetHandle: gateHandle };
    const named = { ariaLabel: nameOf(link), domAttributes: noRoleDescription };
    const data = { link: ref, bends: moved.has(item) ? undefined : bends.get(linkId(ref)) };
    return { id: linkId(ref), type: 'link', className: 'weft-gate-link', data, ...named, ...ends };
  });
}
