import { usedOutputs } from '#domain/pipeline/graph.ts';
import { mayConnect } from '#domain/channel/may-connect.ts';
import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import { own } from '#domain/names/own.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { cardGap, cardSize } from '../card-size.ts';

import { freePlace, newNode } from '../new-node.ts';

interface Known {
  readonly document: PipelineDocument;
  readonly components: ComponentLookup;
}

interface Added {
  readonly edit: Edit;
  readonly id: string;
}

/** The edit that puts a new node behind a node, linked to the first output that fits, one that nothing reads before others. Null where none fits. */
export function addAfter({ document, components }: Known, definition: ComponentDefinition, id: string): Added | null {
  const node = findNode(document, id);
  const source = components.get(node?.component ?? '');
  if (!node || !source) return null;
  const used = usedOutputs(document).get(id);
  const outputs = source.spec.outputs.toSorted(
    (one, other) => Number(used?.has(one.name) ?? false) - Number(used?.has(other.name) ?? false),
  );
  for (const output of outputs) {
    const input = definition.spec.inputs.find((channel) => mayConnect(output, channel));
    if (!input) continue;
    const made = beside(document, definition, node, 1);
    const linked = { ...made, inputs: { [input.name]: { from: `${id}.${output.name}` } } };
    return { edit: { type: 'nodes.add', nodes: [linked] }, id: made.id };
  }
  return null;
}

/** The edit that puts a new node before a node, linked to the first input that fits, a free one before others. Null where none fits. */
export function addBefore({ document, components }: Known, definition: ComponentDefinition, id: string): Added | null {
  const node = findNode(document, id);
  const target = components.get(node?.component ?? '');
  if (!node || !target) return null;
  const isTaken = (name: string) => own(node.inputs, name) !== undefined;
  const inputs = target.spec.inputs.toSorted((one, other) => Number(isTaken(one.name)) - Number(isTaken(other.name)));
  for (const input of inputs) {
    const output = definition.spec.outputs.find((channel) => mayConnect(channel, input));
    if (!output) continue;
    const made = beside(document, definition, node, -1);
    const link: Edit = { type: 'node.input', id, input: input.name, binding: { from: `${made.id}.${output.name}` } };
    return { edit: { type: 'batch', edits: [{ type: 'nodes.add', nodes: [made] }, link] }, id: made.id };
  }
  return null;
}

function beside(document: PipelineDocument, definition: ComponentDefinition, node: PipelineNode, rows: 1 | -1): PipelineNode {
  const wanted = { x: node.position.x, y: node.position.y + rows * (cardSize.height + cardGap.y) };
  const level = document.nodes.filter(({ within }) => within === node.within);
  return newNode(document, definition, freePlace(level, wanted), node.within ?? null);
}
