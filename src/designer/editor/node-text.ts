import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import type { Annotation, PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { displayNameOf } from '../lib/component-text.ts';
import { localizeComponent } from '../lib/localize-component.ts';
import { firstLineOf } from './annotations/plain-text-of.ts';

interface Known {
  readonly document: PipelineDocument;
  readonly components: ComponentLookup;
}

/** What a node is called on its card: its label, else the name of its component; its id where that is not known. */
export function nodeNameOf(node: PipelineNode, components: ComponentLookup, language: Language): string {
  const definition = components.get(node.component);
  return node.label ?? (definition ? displayNameOf(definition, language) : node.id);
}

/** What people call a version of a component: its name and number, as on cards; the reference where it is not known. */
export function versionNameOf(ref: string, components: ComponentLookup, language: Language): string {
  const definition = components.get(ref);
  return definition ? `${displayNameOf(definition, language)} ${definition.metadata.version}` : ref;
}

/** What people call an item of the pipeline: its label, the name of its component, the beginning of a note; else its id. */
export function itemNameOf({ document, components }: Known, id: string, language: Language): string {
  const node = findItem(document.nodes, id);
  if (node) return nodeNameOf(node, components, language);
  const annotation = findItem(document.annotations, id);
  const text = findItem(document.subPipelines, id)?.label ?? (annotation ? annotationNameOf(annotation) : '');
  return text === '' ? id : text;
}

/** How a note is called: the beginning of its text. */
export function annotationNameOf(annotation: Annotation): string {
  return firstLineOf(annotation).slice(0, 60);
}

/** What people call an input or output of a component; its name where it has no other. */
export function channelNameOf(
  definition: ComponentDefinition | undefined,
  side: 'inputs' | 'outputs',
  name: string,
  language: Language,
): string {
  if (!definition) return name;
  return declarationsOf(localizeComponent(definition, language))[side].get(name)?.displayName ?? name;
}
