import { usedOutputs } from '#domain/pipeline/graph.ts';
import { mayConnect } from '#domain/channel/may-connect.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { own } from '#domain/names/own.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { type AnyCanvas, directionOf } from '../canvas-port.ts';
import { cardSize } from '../card-size.ts';
import { shownLevel } from '../derived.ts';
import type { EditorState } from '../editor-store.ts';
import { type Added, insertInto } from '../insert-into.ts';
import { freePlace, newNode, placeBeside } from '../new-node.ts';

type State = Pick<EditorState, 'document' | 'components' | 'within'> & AnyCanvas;

/** Puts a new node behind a node, linked to the first output that fits, one that nothing reads before others. Null where none fits. */
export function addAfter(state: State, definition: ComponentDefinition, id: string): (() => Added) | null {
  const node = findNode(state.document, id);
  const source = state.components.get(node?.component ?? '');
  if (!node || !source) return null;
  const used = usedOutputs(state.document).get(id);
  const outputs = source.spec.outputs.toSorted(
    (one, other) => Number(used?.has(one.name) ?? false) - Number(used?.has(other.name) ?? false),
  );
  for (const output of outputs) {
    const input = definition.spec.inputs.find((channel) => mayConnect(output, channel));
    if (!input) continue;
    return () => {
      const made = beside(state, definition, node, 1);
      const linked = { ...made, inputs: { [input.name]: { from: `${id}.${output.name}` } } };
      return { edit: { type: 'nodes.add', nodes: [linked] }, id: made.id };
    };
  }
  return null;
}

/**
 * Puts a new node before a node, linked to the first input that is free and fits; else into the first link, or before the
 * first address, that it fits into. Null where it fits nowhere.
 */
export function addBefore(state: State, definition: ComponentDefinition, id: string): (() => Added) | null {
  const node = findNode(state.document, id);
  const inputs = state.components.get(node?.component ?? '')?.spec.inputs ?? [];
  if (!node) return null;
  for (const input of inputs) {
    const output = definition.spec.outputs.find((channel) => mayConnect(channel, input));
    if (!output || own(node.inputs, input.name)) continue;
    return () => {
      const made = beside(state, definition, node, -1);
      const link: Edit = { type: 'node.input', id, input: input.name, binding: { from: `${made.id}.${output.name}` } };
      return { edit: { type: 'batch', edits: [{ type: 'nodes.add', nodes: [made] }, link] }, id: made.id };
    };
  }
  for (const input of inputs) {
    const inserted = insertInto(state, definition, { node: id, input: input.name }, null);
    if (inserted) return inserted;
  }
  return null;
}

function beside(state: State, definition: ComponentDefinition, { position }: PipelineNode, side: 1 | -1): PipelineNode {
  const level = shownLevel(state);
  const direction = directionOf(state);
  const cards = [...level.nodes, ...level.subPipelines.map(({ item }) => item)];
  const wanted = placeBeside({ position, size: cardSize }, direction, side);
  return newNode(state.document, definition, freePlace(cards, wanted, direction), level.within);
}
