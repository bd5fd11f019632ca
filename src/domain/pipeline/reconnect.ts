import type { ComponentLookup } from '../component/component.ts';
import { own } from '../names/own.ts';
import { withoutDisabled } from './bypass.ts';
import type { Edit } from './edit.ts';
import { findNode } from './node-index.ts';
import type { PipelineDocument } from './pipeline.ts';
import { sameValue } from './same-value.ts';
import { insideOf } from './within.ts';

/**
 * The edit that, once items are removed, joins what their nodes stood between: what read from them gets what would pass
 * through them if they were disabled. Null where nothing can be joined.
 */
export function reconnectEdit(document: PipelineDocument, ids: readonly string[], components: ComponentLookup): Edit | null {
  const gone = insideOf(document, ids);
  const nodes = document.nodes.map((node) => ({ ...node, disabled: gone.has(node.id) ? (true as const) : undefined }));
  const joined = withoutDisabled({ ...document, nodes }, components).document;
  const edits = joined.nodes.flatMap(({ id, inputs }) => {
    const before = findNode(document, id)?.inputs ?? {};
    return Object.entries(inputs).flatMap(([input, binding]): Edit[] =>
      sameValue(own(before, input), binding) ? [] : [{ type: 'node.input', id, input, binding }],
    );
  });
  return edits.length > 0 ? { type: 'batch', edits } : null;
}
