import type { Connection } from 'reactflow';
import type { Issue } from '#domain/issue/issue.ts';
import { checkLink } from '#domain/pipeline/check-link.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import type { EditorState } from '../../editor/editor-store.ts';

/** A link between two ports as React Flow describes it, or null where an end is missing. */
export interface Ends {
  readonly from: string;
  readonly to: { readonly node: string; readonly input: string };
}

export function toEnds(connection: Pick<Connection, 'source' | 'target' | 'sourceHandle' | 'targetHandle'>): Ends | null {
  const { source, target, sourceHandle, targetHandle } = connection;
  if (!source || !target || !sourceHandle || !targetHandle) return null;
  const from = toChannel(source, sourceHandle);
  const to = toChannel(target, targetHandle);
  return { from: `${from.node}.${from.name}`, to: { node: to.node, input: to.name } };
}

/** The node and channel behind a handle: a node's own handle is named after its channel, one of a sub-pipeline `node.channel`. */
export function toChannel(item: string, handle: string): { readonly node: string; readonly name: string } {
  const inner = parseOutputRef(handle);
  return inner ? { node: inner.node, name: inner.output } : { node: item, name: handle };
}

/** Why a link can't be drawn, or undefined where it can. A new link takes the place of what the input had. */
export function refusalOf({ document, components }: Pick<EditorState, 'document' | 'components'>, ends: Ends): Issue | undefined {
  return checkLink(document, components, ends).find((issue) => issue.code !== 'E_INPUT_TAKEN');
}
