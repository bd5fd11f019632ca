import { findNode } from '#domain/pipeline/node-index.ts';
import type { Clash } from '#domain/pipeline/merge-documents.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';

/** A clash as a row: where it is, in the words that people see, and both values as text; null where one side has none. */
export interface ClashRow {
  readonly place: string;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** Describes a clash: `Train · epochs`. `document` is where labels of nodes are looked up. */
export function describeClash({ path, mine, theirs }: Clash, document: PipelineDocument): ClashRow {
  const [room, key, ...field] = path.map(String);
  const node = room === 'nodes' && key !== undefined ? findNode(document, key) : undefined;
  const place = [room === 'nodes' ? (node?.label ?? key ?? '') : (key ?? room ?? ''), ...field].join(' · ');
  return { place, mine: toText(mine), theirs: toText(theirs) };
}

function toText(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
