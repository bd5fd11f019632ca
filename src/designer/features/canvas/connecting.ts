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
import { shownLevel } from '../../editor/derived.ts';
import type { EditorState } from '../../editor/editor-store.ts';
import type { LinkRef } from '../../editor/selection.ts';

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

interface ConnectingState {
  /** Null while no link is drawn. */
  readonly connecting: Connecting | null;
  /** The item whose port was clicked, where the other end is to be clicked too; null while a link is dragged. */
  readonly clicked: string | null;
  /** The link whose end was picked up to be put elsewhere. */
  readonly moved: LinkRef | null;
}

export type ConnectingStore = StoreApi<ConnectingState>;

export const notConnecting: ConnectingState = { connecting: null, clicked: null, moved: null };

export function createConnectingStore(): ConnectingStore {
  return createStore(() => notConnecting);
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

/** The link that is being drawn; null while none is. */
export function useConnecting(): Connecting | null {
  return useStore(useContext(ConnectingContext), ({ connecting }) => connecting);
}

/** The link whose end is being put elsewhere; null while none is. */
export function useMovedLink(): LinkRef | null {
  return useStore(useContext(ConnectingContext), ({ moved }) => moved);
}

/**
 * What a port is to a link that is drawn: it `fits`, it does `not`, it is the `origin` itself, or it lies on the `same`
 * side of its node as the origin does; nothing while none is drawn.
 */
export type PortFit = 'fits' | 'not' | 'origin' | 'same' | undefined;

export function portFit(connecting: Connecting | null, { node, side, name }: Port, format: ChannelFormat): PortFit {
  if (!connecting) return undefined;
  const { from } = connecting;
  if (side === from.side) return from.node === node && from.name === name ? 'origin' : 'same';
  return fits(connecting, node, side, format) ? 'fits' : 'not';
}

/** The port of an item that a link may end in: a free one before one that is taken. */
export function bestPort(
  state: Pick<EditorState, 'document' | 'components' | 'within'>,
  connecting: Connecting,
  item: string,
): Port | null {
  const side: PortSide = connecting.from.side === 'output' ? 'input' : 'output';
  const fitting = portsOfItem(state, item, side).filter(({ port, format }) => fits(connecting, port.node, side, format));
  const isFree = ({ node, name }: Port) => side === 'output' || own(findNode(state.document, node)?.inputs ?? {}, name) === undefined;
  return (fitting.find(({ port }) => isFree(port)) ?? fitting[0])?.port ?? null;
}

interface Offered {
  readonly port: Port;
  readonly format: ChannelFormat;
}

/** The ports on one side of a node, or of a sub-pipeline: those of nodes inside. */
export function portsOfItem(state: Pick<EditorState, 'document' | 'components' | 'within'>, item: string, side: PortSide): Offered[] {
  const group = shownLevel(state).subPipelines.find((one) => one.item.id === item);
  if (group) return (side === 'input' ? group.inputs : group.outputs).flatMap(({ node, channel }) => offered(state, node, side, channel));
  const component = state.components.get(findNode(state.document, item)?.component ?? '');
  const channels = component ? (side === 'input' ? component.spec.inputs : component.spec.outputs) : [];
  return channels.map((channel) => ({ port: { node: item, side, name: channel.name }, format: formatOf(channel) }));
}

function offered(state: Pick<EditorState, 'document' | 'components'>, node: string, side: PortSide, name: string): Offered[] {
  const component = state.components.get(findNode(state.document, node)?.component ?? '');
  const channel = component && declarationsOf(component)[side === 'input' ? 'inputs' : 'outputs'].get(name);
  return channel ? [{ port: { node, side, name }, format: formatOf(channel) }] : [];
}
