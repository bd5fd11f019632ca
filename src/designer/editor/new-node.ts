import { formatOf, mayConnect } from '#domain/channel/may-connect.ts';
import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import { own } from '#domain/names/own.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { newNodeId } from '#domain/pipeline/new-node-id.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import type { PipelineDocument, PipelineNode, Position } from '#domain/pipeline/pipeline.ts';
import { displayNameOf } from '../lib/component-text.ts';
import { freeName } from '#domain/names/free-name.ts';
import { currentLanguage } from '../lib/i18n.ts';
import { cardGap, cardSize, snapStep } from './card-size.ts';
import type { LinkRef } from './editor-store.ts';

/** A node of a component, with a free id, and a number in its name after the first, in a sub-pipeline or (null) in none; everything else as the component has it. */
export function newNode(
  document: PipelineDocument,
  definition: ComponentDefinition,
  position: Position,
  within: string | null,
): PipelineNode {
  const { name, version } = definition.metadata;
  const shown = displayNameOf(definition, currentLanguage());
  const label = freeName(shown, new Set(document.nodes.map((node) => node.label ?? (isOf(node, name) ? shown : ''))));
  return {
    id: newNodeId(document, name),
    component: `${name}@${version}`,
    ...(label !== shown && { label }),
    ...(within !== null && { within }),
    parameters: {},
    inputs: {},
    outputs: {},
    position: snapped(position),
  };
}

function isOf({ component }: PipelineNode, name: string): boolean {
  return component.startsWith(`${name}@`);
}

/** The position on the grid. */
export function snapped({ x, y }: Position): Position {
  return { x: Math.round(x / snapStep) * snapStep, y: Math.round(y / snapStep) * snapStep };
}

/** A place for a card near `wanted` where none of the items lies yet: to the right, row by row. */
export function freePlace(items: readonly { readonly position: Position }[], wanted: Position): Position {
  let place = snapped(wanted);
  for (let tries = 0; tries < 200 && items.some((item) => overlaps(item.position, place)); tries++) {
    place = snapped({ x: place.x + cardSize.width + cardGap.x, y: place.y });
  }
  return place;
}

function overlaps(one: Position, other: Position): boolean {
  return Math.abs(one.x - other.x) < cardSize.width + 8 && Math.abs(one.y - other.y) < cardSize.height + 8;
}

/** The edit that puts a node of the component into a link, or null where it has no ports that fit both ends. */
export function insertInto(
  document: PipelineDocument,
  components: ComponentLookup,
  definition: ComponentDefinition,
  link: LinkRef,
  at: Position,
  within: string | null,
): { edit: Edit; id: string } | null {
  const target = findNode(document, link.node);
  const binding = target && own(target.inputs, link.input);
  const source = binding && 'from' in binding ? parseOutputRef(binding.from) : undefined;
  const sourceNode = source && findNode(document, source.node);
  if (!target || !source || !sourceNode) return null;
  const from = declared(components, sourceNode)?.outputs.get(source.output);
  const to = declared(components, target)?.inputs.get(link.input);
  const input = from && definition.spec.inputs.find((channel) => mayConnect(from, channel));
  const output = to && definition.spec.outputs.find((channel) => mayConnect(channel, to));
  if (!input || !output) return null;
  const node = newNode(document, definition, at, within);
  const linked = { ...node, inputs: { [input.name]: { from: `${source.node}.${source.output}` } } };
  const edits: Edit[] = [
    { type: 'nodes.add', nodes: [linked] },
    { type: 'node.input', id: target.id, input: link.input, binding: { from: `${node.id}.${output.name}` } },
  ];
  return { edit: { type: 'batch', edits }, id: node.id };
}

function declared(components: ComponentLookup, node: PipelineNode) {
  const component = components.get(node.component);
  return component && declarationsOf(component);
}

/** The first port of a component that a link from such a port may end in, or undefined where none fits. */
export function fittingPort(
  definition: ComponentDefinition,
  side: 'input' | 'output',
  format: ReturnType<typeof formatOf>,
): string | undefined {
  const channels = side === 'input' ? definition.spec.inputs : definition.spec.outputs;
  return channels.find((channel) => mayConnect({ format }, { format: formatOf(channel) }))?.name;
}
