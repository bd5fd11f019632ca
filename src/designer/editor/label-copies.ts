import type { ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { freeName } from '../lib/free-name.ts';
import { nodeNameOf } from './node-text.ts';

/** Gives copies of nodes labels, one after the other: their own, or where a node of the document has that name one with a number. */
export function labelCopies(
  document: PipelineDocument,
  components: ComponentLookup,
  language: Language,
): (node: PipelineNode) => string | undefined {
  const taken = new Set(document.nodes.map((node) => nodeNameOf(node, components, language)));
  return (node) => {
    const name = nodeNameOf(node, components, language);
    const free = freeName(name, taken);
    taken.add(free);
    return free === name ? node.label : free;
  };
}
