import type { Connection } from 'reactflow';
import type { Issue } from '#domain/issue/issue.ts';
import { checkLink } from '#domain/pipeline/check-link.ts';
import type { EditorState } from '../../editor/editor-store.ts';

/** A link between two ports as React Flow describes it, or null where an end is missing. */
export interface Ends {
  readonly from: string;
  readonly to: { readonly node: string; readonly input: string };
}

export function toEnds(connection: Pick<Connection, 'source' | 'target' | 'sourceHandle' | 'targetHandle'>): Ends | null {
  const { source, target, sourceHandle, targetHandle } = connection;
  if (!source || !target || !sourceHandle || !targetHandle) return null;
  return { from: `${source}.${sourceHandle}`, to: { node: target, input: targetHandle } };
}

/** Why a link can't be drawn, or undefined where it can. A new link takes the place of what the input had. */
export function refusalOf({ document, components }: Pick<EditorState, 'document' | 'components'>, ends: Ends): Issue | undefined {
  return checkLink(document, components, ends).find((issue) => issue.code !== 'E_INPUT_TAKEN');
}
