import type { ComponentLookup } from '../component/component.ts';
import { own } from '../names/own.ts';
import { applyEdit } from './apply-edit.ts';
import { withoutDisabled } from './bypass.ts';
import { checkLink } from './check-link.ts';
import type { Edit } from './edit.ts';
import { findNode } from './node-index.ts';
import type { PipelineDocument } from './pipeline.ts';
import { sameValue } from './same-value.ts';
import { insideOf } from './within.ts';

/** A binding that closes a gap, by the input that it goes to. */
export type Reconnection = Extract<Edit, { readonly type: 'node.input' }>;

/**
 * What joins, once items are removed, what their nodes stood between: what read from them gets what would pass through
 * them if they were disabled. Empty where nothing can be joined.
 */
export function reconnectionsPast(document: PipelineDocument, ids: readonly string[], components: ComponentLookup): Reconnection[] {
  const gone = insideOf(document, ids);
  const nodes = document.nodes.map((node) => ({ ...node, disabled: gone.has(node.id) ? (true as const) : undefined }));
  const joined = withoutDisabled({ ...document, nodes }, components).document;
  return joined.nodes.flatMap(({ id, inputs }) => {
    const before = findNode(document, id)?.inputs ?? {};
    return Object.entries(inputs).flatMap(([input, binding]): Reconnection[] =>
      sameValue(own(before, input), binding) ? [] : [{ type: 'node.input', id, input, binding }],
    );
  });
}

/** The edit that does those of the reconnections that are still possible: both ends are there, fit and are free. Null where none is. */
export function reconnectEdit(document: PipelineDocument, wanted: readonly Reconnection[], components: ComponentLookup): Edit | null {
  const edits: Edit[] = [];
  let current = document;
  for (const edit of wanted) {
    if (!isPossible(current, edit, components)) continue;
    current = applyEdit(current, edit).document;
    edits.push(edit);
  }
  return edits.length > 0 ? { type: 'batch', edits } : null;
}

function isPossible(document: PipelineDocument, { id, input, binding }: Reconnection, components: ComponentLookup): boolean {
  if (binding && 'from' in binding) return checkLink(document, components, { from: binding.from, to: { node: id, input } }).length === 0;
  const node = findNode(document, id);
  return node !== undefined && own(node.inputs, input) === undefined;
}
