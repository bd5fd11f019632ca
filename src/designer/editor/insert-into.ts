import { mayConnect } from '#domain/channel/may-connect.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { own } from '#domain/names/own.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { graphOf } from '#domain/pipeline/graph.ts';
import type { Level } from '#domain/pipeline/level.ts';
import { findNode, nodeIndex } from '#domain/pipeline/node-index.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import type { InputBinding, PipelineDocument, PipelineNode, Position } from '#domain/pipeline/pipeline.ts';
import { type AnyCanvas, directionOf } from './canvas-port.ts';
import { shownLevel } from './derived.ts';
import type { EditorState } from './editor-store.ts';
import type { LinkRef } from './selection.ts';
import { newNode } from './new-node.ts';
import { roomBetween } from './room/make-room.ts';

type State = Pick<EditorState, 'document' | 'components' | 'within'> & AnyCanvas;

/** A node that was made, and the one edit that adds and links it. */
export interface Added {
  readonly edit: Edit;
  readonly id: string;
}

/**
 * Puts a node of the component in front of an input, between it and the link or address that it has, on the level that is
 * shown: where it is wanted, or where it fits, with what follows moved as much as it takes. Null where the component has no ports
 * that fit both ends.
 */
export function insertInto(state: State, definition: ComponentDefinition, link: LinkRef, wanted: Position | null): (() => Added) | null {
  const ends = endsThrough(state, definition, link);
  if (!ends) return null;
  const { binding, input, output } = ends;
  return () => {
    const level = shownLevel(state);
    const room = roomInLink(state, level, link, wanted);
    const node = newNode(state.document, definition, room.position, level.within);
    const edits: Edit[] = [
      ...room.edits,
      { type: 'nodes.add', nodes: [{ ...node, inputs: { [input]: binding } }] },
      { type: 'node.input', id: link.node, input: link.input, binding: { from: `${node.id}.${output}` } },
    ];
    return { edit: { type: 'batch', edits }, id: node.id };
  };
}

/**
 * Puts a node that is there and has no links into a link, at the place where it was let go or where it fits. Null where the node
 * has links; gives null for a link that its ports do not fit, or whose end it is.
 */
export function insertExisting(state: State, id: string): ((link: LinkRef, wanted: Position) => (() => Edit) | null) | null {
  const node = findNode(state.document, id);
  const definition = node && state.components.get(node.component);
  if (!definition || isLinked(state.document, node)) return null;
  return (link, wanted) => {
    const ends = endsThrough(state, definition, link);
    if (!ends || own(node.inputs, ends.input)) return null;
    return () => {
      const level = shownLevel(state);
      const others = { ...level, nodes: level.nodes.filter((one) => one !== node) };
      const room = roomInLink(state, others, link, wanted);
      const edits: Edit[] = [
        ...room.edits,
        { type: 'nodes.move', moves: [{ id, position: room.position }] },
        { type: 'node.input', id, input: ends.input, binding: ends.binding },
        { type: 'node.input', id: link.node, input: link.input, binding: { from: `${id}.${ends.output}` } },
      ];
      return { type: 'batch', edits };
    };
  };
}

function isLinked(document: PipelineDocument, { id, inputs }: PipelineNode): boolean {
  const at = nodeIndex(document).get(id) ?? -1;
  return Object.values(inputs).some((binding) => 'from' in binding) || (graphOf(document).downstream[at]?.length ?? 0) > 0;
}

/** What is in an input now, and the ports of a component that would lie between; null where none fit. */
function endsThrough(state: State, definition: ComponentDefinition, link: LinkRef) {
  const target = findNode(state.document, link.node);
  const binding = target && own(target.inputs, link.input);
  const to = declared(state, link.node)?.inputs.get(link.input);
  const from = binding && to && ('from' in binding ? outputOf(state, binding) : to);
  const input = from && definition.spec.inputs.find((channel) => mayConnect(from, channel));
  const output = to && definition.spec.outputs.find((channel) => mayConnect(channel, to));
  return binding && input && output ? { binding, input: input.name, output: output.name } : null;
}

function roomInLink(state: State, level: Level, link: LinkRef, wanted: Position | null) {
  const drawn = level.links.find(({ link: { node, input: name } }) => node === link.node && name === link.input);
  return roomBetween(level, { source: drawn?.source, target: drawn?.target ?? link.node }, directionOf(state), wanted);
}

function outputOf(state: State, { from }: Extract<InputBinding, { readonly from: string }>) {
  const source = parseOutputRef(from);
  return source && declared(state, source.node)?.outputs.get(source.output);
}

function declared({ document, components }: State, id: string) {
  const component = components.get(findNode(document, id)?.component ?? '');
  return component && declarationsOf(component);
}
