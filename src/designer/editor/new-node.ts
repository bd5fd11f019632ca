import { formatOf, mayConnect } from '#domain/channel/may-connect.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { newNodeId } from '#domain/pipeline/new-node-id.ts';
import type { PipelineDocument, PipelineNode, Position } from '#domain/pipeline/pipeline.ts';
import { displayNameOf } from '../lib/component-text.ts';
import { freeName } from '#domain/names/free-name.ts';
import { currentLanguage } from '../lib/i18n.ts';
import { cardSize, snapStep } from './card-size.ts';
import type { Framed } from './frame.ts';
import { type FlowDirection, layoutGaps } from './layout/flat-graph.ts';
import { axesOf, shifted } from './room/axis.ts';

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

/** A place for a card near `wanted` where none of the items lies yet: beside it, across the way that data flows. */
export function freePlace(
  items: readonly { readonly position: Position }[],
  wanted: Position,
  direction: FlowDirection = 'down',
): Position {
  const { across } = axesOf[direction];
  let place = { position: snapped(wanted), size: cardSize };
  for (let tries = 0; tries < 200 && items.some((item) => overlaps(item.position, place.position)); tries++) {
    place = shifted(place, across, cardSize[across.size] + layoutGaps[direction].beside);
  }
  return place.position;
}

/** The place for a card right before (-1) or after (1) an item of this size, along the way that data flows. */
export function placeBeside({ position, size }: Framed, direction: FlowDirection, side: 1 | -1): Position {
  const { along } = axesOf[direction];
  const gap = layoutGaps[direction].between;
  const by = side === 1 ? size[along.size] + gap : -(cardSize[along.size] + gap);
  return { ...position, [along.at]: position[along.at] + by };
}

function overlaps(one: Position, other: Position): boolean {
  return Math.abs(one.x - other.x) < cardSize.width + 8 && Math.abs(one.y - other.y) < cardSize.height + 8;
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
