import type { HTMLAttributes } from 'react';
import { own } from '#domain/names/own.ts';
import type { EditorStore } from '../../editor/editor-store.ts';
import type { Selection } from '../../editor/selection.ts';
import { isPort, type OutlineItem, type PortItem } from './to-outline.ts';
import type { OutlineRow } from './use-outline-rows.ts';

/** Selects what a row stands for: an item, the link of an input, else the node of the port; or, given a range, all in it. */
export function selectRow(store: EditorStore, item: OutlineItem, range: readonly string[] | null): void {
  const { select, show, canvas } = store.getState();
  const selection = selectionOf(item, range);
  if (range !== null) canvas?.reveal(range.slice(-1));
  else show([isPort(item) ? item.node.id : item.id]);
  if (range !== null || selection.link) select(selection);
}

/** What is selected by a row, or by a range of rows. */
export function selectionOf(item: OutlineItem, range: readonly string[] | null): Partial<Selection> {
  if (range !== null) return { nodes: range };
  if (!isPort(item)) return { nodes: [item.id] };
  return isLink(item) ? { link: { node: item.node.id, input: item.port } } : { nodes: [item.node.id] };
}

/** Adds an item to the selection or takes it out. */
export function toggleRow(store: EditorStore, item: OutlineItem): void {
  if (isPort(item)) return;
  const { selection, select } = store.getState();
  const others = selection.nodes.filter((id) => id !== item.id);
  select({ nodes: others.length < selection.nodes.length ? others : [...others, item.id] });
}

export function isSelected({ nodes, link }: Selection, item: OutlineItem): boolean {
  if (item.kind === 'input') return link !== null && link.node === item.node.id && link.input === item.port;
  return item.kind !== 'output' && nodes.includes(item.id);
}

/** The ids of the items from one row to another; ports don't count. */
export function rangeOf(rows: readonly OutlineRow[], from: string, to: string): string[] {
  const [one, other] = [rows.findIndex(({ id }) => id === from), rows.findIndex(({ id }) => id === to)];
  if (one < 0) return [to];
  const within = rows.slice(Math.min(one, other), Math.max(one, other) + 1);
  return within.flatMap(({ item }) => (isPort(item) ? [] : [item.id]));
}

/** What the context menu is told that a row shows. */
export function attributesOf(item: OutlineItem): HTMLAttributes<HTMLDivElement> & Readonly<Record<`data-${string}`, string>> {
  if (item.kind === 'input' && isLink(item)) return { 'data-link': item.id };
  return { 'data-node': isPort(item) ? item.node.id : item.id };
}

function isLink(item: PortItem): boolean {
  const binding = item.kind === 'input' ? own(item.node.inputs, item.port) : undefined;
  return binding !== undefined && 'from' in binding;
}
