import type { NodeHandle } from 'reactflow';
import { Position } from 'reactflow';
import type { ChannelFormat, InputChannel, OutputChannel } from '#domain/channel/channel.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { own } from '#domain/names/own.ts';
import type { PipelineNode, Size } from '#domain/pipeline/pipeline.ts';
import type { FlowDirection } from '../../editor/layout/flat-graph.ts';
import { portsOf } from '../../editor/ports-of.ts';
import type { PortSide } from './connecting.ts';
import { sideOf } from './port-sides.ts';

/** A port of a card and where it lies on its edge, from 0 to 1. */
export interface CardPort {
  readonly side: PortSide;
  readonly channel: InputChannel | OutputChannel;
  readonly at: number;
  readonly connected: boolean;
}

/** How large the handles of a format are on the page, in canvas units. */
const sizeOf = (format: ChannelFormat): Size => (format === 'files' ? { width: 14, height: 9 } : { width: 11, height: 11 });

/** The ports of a node's card; `used` are the outputs that others read. */
export function cardPortsOf(
  node: PipelineNode,
  definition: ComponentDefinition | undefined,
  used: ReadonlySet<string> | undefined,
): readonly CardPort[] {
  const { inputs, outputs } = portsOf(node, definition, used);
  return [
    ...inputs.map((channel, at): CardPort => ({
      side: 'input',
      channel,
      at: (at + 1) / (inputs.length + 1),
      connected: own(node.inputs, channel.name) !== undefined,
    })),
    ...outputs.map((channel, at): CardPort => ({
      side: 'output',
      channel,
      at: (at + 1) / (outputs.length + 1),
      connected: used?.has(channel.name) ?? false,
    })),
  ];
}

/** Where React Flow finds a port on an item of this size, so that links can be drawn before it has measured anything. */
export function toHandle(
  { id, side, at, format }: { readonly id: string; readonly side: PortSide; readonly at: number; readonly format: ChannelFormat },
  direction: FlowDirection,
  { width, height }: Size,
): NodeHandle {
  const position = sideOf(side, direction);
  const handle = sizeOf(format);
  const x = position === Position.Left ? 0 : position === Position.Right ? width : width * at;
  const y = position === Position.Top ? 0 : position === Position.Bottom ? height : height * at;
  return { id, type: side === 'input' ? 'target' : 'source', position, x: x - handle.width / 2, y: y - handle.height / 2, ...handle };
}
