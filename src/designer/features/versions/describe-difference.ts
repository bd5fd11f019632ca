import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { ItemDifference } from '#domain/pipeline/compare-documents.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { channelNameOf, itemNameOf } from '../../editor/node-text.ts';
import { localizeComponent } from '../../lib/localize-component.ts';

/** Where to look for what things are called. */
export interface Names {
  /** The first that has the item says what it is called. */
  readonly documents: readonly PipelineDocument[];
  readonly components: ComponentLookup;
  readonly language: Language;
}

/** What an item is called by people, as on the canvas; its id where nothing names it. */
export function nameOfItem({ kind, id }: Pick<ItemDifference, 'kind' | 'id'>, { documents, components, language }: Names): string {
  if (kind === 'pipeline') return documents[0]?.metadata.name ?? id;
  const document = documents.find(({ nodes, subPipelines, annotations }) =>
    [findItem(nodes, id), findItem(subPipelines, id), findItem(annotations, id)].some((item) => item !== undefined),
  );
  return kind === 'variable' || !document ? id : itemNameOf({ document, components }, id, language);
}

/** A named value within a node: what the form calls it, and its default where it has one. */
export interface NamedField {
  readonly label: string;
  readonly fallback?: string | undefined;
}

/** What the forms call a parameter, input or output of a node; its name where the component is not known. */
export function nameOfField(node: string, room: string, name: string, { documents, components, language }: Names): NamedField {
  const definition = documents
    .map((document) => components.get(findNode(document, node)?.component ?? ''))
    .find((known): known is ComponentDefinition => known !== undefined);
  if (room === 'inputs' || room === 'outputs') return { label: channelNameOf(definition, room, name, language) };
  const parameters = definition && room === 'parameters' ? localizeComponent(definition, language).spec.parameters : [];
  const parameter = parameters.find((one) => one.name === name);
  return { label: parameter?.displayName ?? name, fallback: parameter?.default };
}

/** A value as a short text; null where there is none. */
export function describeValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const entries = Object.entries(value);
  return entries.map(([key, member]) => (entries.length === 1 ? String(member) : `${key} ${describeValue(member) ?? ''}`)).join(', ');
}
