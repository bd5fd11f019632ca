import type { Edit } from './edit.ts';
import { findItem } from './item-index.ts';
import type { PipelineDocument, Position, SubPipeline } from './pipeline.ts';
import { wayOut } from './within.ts';

interface Drawn {
  readonly id: string;
  readonly position: Position;
  readonly within?: string | undefined;
}

/** The nodes, sub-pipelines and annotations of a document, in this order. */
export function itemsOf(document: PipelineDocument): Drawn[] {
  return [...document.nodes, ...(document.subPipelines ?? []), ...(document.annotations ?? [])];
}

/** The node, sub-pipeline or annotation with this id. */
export function drawnItem({ nodes, subPipelines, annotations }: PipelineDocument, id: string): Drawn | undefined {
  return findItem<Drawn>(nodes, id) ?? findItem<Drawn>(subPipelines, id) ?? findItem<Drawn>(annotations, id);
}

/**
 * The edit that draws items of one level as one node, at `position` or else their top left corner; links stay as they are. `id`
 * is a fresh one. Null where none of the items is there.
 */
export function collapseItems(
  document: PipelineDocument,
  ids: readonly string[],
  { id, label, position }: Pick<SubPipeline, 'id' | 'label'> & { readonly position?: Position },
): Edit | null {
  const chosen = new Set(ids);
  const items = itemsOf(document).filter((item) => chosen.has(item.id));
  const [first] = items;
  if (!first) return null;
  const within = wayOut(document, first)[0];
  const subPipeline: SubPipeline = { id, label, ...(within !== undefined && { within }), position: position ?? cornerOf(items) };
  return {
    type: 'batch',
    edits: [
      { type: 'subPipeline.set', id, subPipeline },
      { type: 'within', ids: items.map((item) => item.id), within: id },
    ],
  };
}

/** The edit that takes a sub-pipeline apart: what is in it stands where it stood. Null where there is none of that id. */
export function unpackSubPipeline(document: PipelineDocument, id: string): Edit | null {
  const subPipeline = findItem(document.subPipelines, id);
  if (!subPipeline) return null;
  const items = itemsOf(document).filter((item) => wayOut(document, item)[0] === id);
  const corner = cornerOf(items);
  const [dx, dy] = [subPipeline.position.x - corner.x, subPipeline.position.y - corner.y];
  return {
    type: 'batch',
    edits: [
      { type: 'within', ids: items.map((item) => item.id), within: wayOut(document, subPipeline)[0] ?? null },
      {
        type: 'nodes.move',
        moves: items.map((item) => ({ id: item.id, position: { x: item.position.x + dx, y: item.position.y + dy } })),
      },
      { type: 'subPipeline.set', id, subPipeline: null },
    ],
  };
}

/** The top left corner of items; 0, 0 where there are none. */
export function cornerOf(items: readonly Pick<Drawn, 'position'>[]): Position {
  if (items.length === 0) return { x: 0, y: 0 };
  return {
    x: items.reduce((least, { position }) => Math.min(least, position.x), Infinity),
    y: items.reduce((least, { position }) => Math.min(least, position.y), Infinity),
  };
}
