import { mayConnect } from '#domain/channel/may-connect.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { own } from '#domain/names/own.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import type { InputBinding, Position } from '#domain/pipeline/pipeline.ts';
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
  const target = findNode(state.document, link.node);
  const binding = target && own(target.inputs, link.input);
  const to = declared(state, link.node)?.inputs.get(link.input);
  const from = binding && to && ('from' in binding ? outputOf(state, binding) : to);
  const input = from && definition.spec.inputs.find((channel) => mayConnect(from, channel));
  const output = to && definition.spec.outputs.find((channel) => mayConnect(channel, to));
  if (!binding || !input || !output) return null;
  return () => {
    const level = shownLevel(state);
    const drawn = level.links.find(({ link: { node, input: name } }) => node === link.node && name === link.input);
    const ends = { source: drawn?.source, target: drawn?.target ?? link.node };
    const room = roomBetween(level, ends, directionOf(state), wanted);
    const node = newNode(state.document, definition, room.position, level.within);
    const edits: Edit[] = [
      ...room.edits,
      { type: 'nodes.add', nodes: [{ ...node, inputs: { [input.name]: binding } }] },
      { type: 'node.input', id: link.node, input: link.input, binding: { from: `${node.id}.${output.name}` } },
    ];
    return { edit: { type: 'batch', edits }, id: node.id };
  };
}

function outputOf(state: State, { from }: Extract<InputBinding, { readonly from: string }>) {
  const source = parseOutputRef(from);
  return source && declared(state, source.node)?.outputs.get(source.output);
}

function declared({ document, components }: State, id: string) {
  const component = components.get(findNode(document, id)?.component ?? '');
  return component && declarationsOf(component);
}
