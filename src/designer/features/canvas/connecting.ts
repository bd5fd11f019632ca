import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { ChannelFormat } from '#domain/channel/channel.ts';
import { formatOf, mayConnect } from '#domain/channel/may-connect.ts';
import type { ComponentLookup } from '#domain/component/component.ts';
import { own } from '#domain/names/own.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import { closureOf } from '#domain/pipeline/graph.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';

export type PortSide = 'input' | 'output';

/** One port of one node. */
export interface Port {
  readonly node: string;
  readonly side: PortSide;
  readonly name: string;
}

/** A link that is being drawn: where it starts, and the nodes that would make a cycle. */
export interface Connecting {
  readonly from: Port;
  readonly format: ChannelFormat;
  readonly blocked: ReadonlySet<string>;
}

type ConnectingStore = StoreApi<{ readonly connecting: Connecting | null }>;

export function createConnectingStore(): ConnectingStore {
  return createStore(() => ({ connecting: null }));
}

export const ConnectingContext = createContext<ConnectingStore>(createConnectingStore());

/** What a link from this port may and may not reach, or null where the port is not declared. */
export function startConnecting(document: PipelineDocument, components: ComponentLookup, from: Port): Connecting | null {
  const node = findNode(document, from.node);
  const component = node && components.get(node.component);
  if (!component) return null;
  const declared = declarationsOf(component);
  const channel = (from.side === 'output' ? declared.outputs : declared.inputs).get(from.name);
  if (!channel) return null;
  return { from, format: formatOf(channel), blocked: closureOf(document, [from.node], from.side === 'output' ? 'upstream' : 'downstream') };
}

/** Whether the link may end in a port. */
export function fits(connecting: Connecting, node: string, side: PortSide, format: ChannelFormat): boolean {
  if (side === connecting.from.side || connecting.blocked.has(node)) return false;
  return mayConnect({ format }, { format: connecting.format });
}

/** How a port looks while a link is drawn: `fits`, `not`, the `origin` itself, or nothing while none is drawn. */
export function usePortFit(node: string, side: PortSide, name: string, format: ChannelFormat): 'fits' | 'not' | 'origin' | undefined {
  return useStore(useContext(ConnectingContext), ({ connecting }) => {
    if (!connecting) return undefined;
    const { from } = connecting;
    if (from.node === node && from.side === side && from.name === name) return 'origin';
    return fits(connecting, node, side, format) ? 'fits' : 'not';
  });
}

/** The port of a node that a link may end in: a free one before one that is taken. */
export function bestPort(document: PipelineDocument, components: ComponentLookup, connecting: Connecting, nodeId: string): Port | null {
  const node = findNode(document, nodeId);
  const component = node && components.get(node.component);
  if (!component) return null;
  const side: PortSide = connecting.from.side === 'output' ? 'input' : 'output';
  const channels = side === 'input' ? component.spec.inputs : component.spec.outputs;
  const fitting = channels.filter((channel) => fits(connecting, nodeId, side, formatOf(channel)));
  const free = fitting.find((channel) => side === 'output' || own(node.inputs, channel.name) === undefined);
  const port = free ?? fitting[0];
  return port ? { node: nodeId, side, name: port.name } : null;
}
