import type { ItemDifference } from '#domain/pipeline/compare-documents.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';

/** What an item is called by people: its label, else its id. `documents`: where to look, the first that has it. */
export function nameOfItem({ kind, id }: Pick<ItemDifference, 'kind' | 'id'>, documents: readonly PipelineDocument[]): string {
  for (const document of documents) {
    if (kind === 'pipeline') return document.metadata.name;
    const item = kind === 'node' ? findItem(document.nodes, id) : kind === 'subPipeline' ? findItem(document.subPipelines, id) : undefined;
    const note = kind === 'annotation' ? findItem(document.annotations, id) : undefined;
    const name = item?.label ?? note?.text;
    if (name !== undefined && name !== '') return name;
  }
  return id;
}

/** A value as a short text; null where there is none. */
export function describeValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const entries = Object.entries(value);
  return entries.map(([key, member]) => (entries.length === 1 ? String(member) : `${key} ${describeValue(member) ?? ''}`)).join(', ');
}
