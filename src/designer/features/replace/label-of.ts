import type { ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { displayNameOf } from '../../lib/component-text.ts';

/** What a node is called on its card. */
export function labelOf(node: PipelineNode, components: ComponentLookup, language: Language): string {
  const definition = components.get(node.component);
  return node.label ?? (definition ? displayNameOf(definition, language) : node.id);
}
