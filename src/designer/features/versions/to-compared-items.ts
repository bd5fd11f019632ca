import type { Comparison, ItemChangeKind } from '#domain/pipeline/compare-documents.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import type { PipelineDocument, PipelineNode, Position, Size } from '#domain/pipeline/pipeline.ts';
import { plainTextOf } from '../../editor/annotations/plain-text-of.ts';
import { cardSize } from '../../editor/card-size.ts';

/** One thing on the drawing of a comparison; `change` null: it is the same on both sides. */
export interface ComparedItem {
  readonly id: string;
  readonly kind: 'node' | 'subPipeline' | 'note' | 'group' | 'frame';
  readonly title: string;
  readonly component: string | null;
  readonly change: ItemChangeKind | null;
  readonly position: Position;
  readonly size: Size;
}

/** A link on the drawing of a comparison. */
export interface ComparedLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly change: 'added' | 'removed' | null;
}

interface Placed extends ComparedItem {
  readonly within: string;
}

const frameGap = 96;
const framePadding = 32;

/**
 * Both sides in one drawing: what is there now where it is now, what is gone where it was. What is drawn in sub-pipelines
 * stands below, in a frame for each. `nameOf` says what a node is called.
 */
export function toComparedItems(
  before: PipelineDocument,
  after: PipelineDocument,
  comparison: Comparison,
  nameOf: (node: PipelineNode) => string,
): ComparedItem[] {
  const changes = new Map(comparison.items.map(({ kind, id, change }) => [`${kind} ${id}`, change]));
  const placed = [
    ...placedItems(after, changes, nameOf),
    ...placedItems(before, changes, nameOf).filter(({ change }) => change === 'removed'),
  ];
  const levels = Map.groupBy(placed, ({ within }) => within);
  const root = levels.get('') ?? [];
  let bottom = bottomOf(root);
  const left = Math.min(0, ...root.map(({ position }) => position.x));
  const framed = [...levels].flatMap(([level, items]): ComparedItem[] => {
    if (level === '') return [];
    const [x, y] = [Math.min(...items.map(({ position }) => position.x)), Math.min(...items.map(({ position }) => position.y))];
    const place = { x: left, y: bottom + frameGap };
    const moved = items.map((item) => ({
      ...item,
      position: { x: item.position.x - x + place.x + framePadding, y: item.position.y - y + place.y + framePadding + 16 },
    }));
    const size = { width: rightOf(moved) - place.x + framePadding, height: bottomOf(moved) - place.y + framePadding };
    bottom = place.y + size.height;
    const title = (findItem(after.subPipelines, level) ?? findItem(before.subPipelines, level))?.label ?? level;
    return [{ id: `frame ${level}`, kind: 'frame', title, component: null, change: null, position: place, size }, ...moved];
  });
  return [...root, ...framed];
}

function bottomOf(items: readonly ComparedItem[]): number {
  return Math.max(0, ...items.map(({ position, size }) => position.y + size.height));
}

function rightOf(items: readonly ComparedItem[]): number {
  return Math.max(0, ...items.map(({ position, size }) => position.x + size.width));
}

function placedItems(
  document: PipelineDocument,
  changes: ReadonlyMap<string, ItemChangeKind>,
  nameOf: (node: PipelineNode) => string,
): Placed[] {
  const levelOf = ({ within }: { readonly within?: string | undefined }) =>
    within !== undefined && findItem(document.subPipelines, within) ? within : '';
  const look = (kind: string, id: string) => ({ id, change: changes.get(`${kind} ${id}`) ?? null });
  return [
    ...(document.annotations ?? []).map((item): Placed => {
      const { kind, position, size } = item;
      return { ...look('annotation', item.id), kind, title: plainTextOf(item), component: null, position, size, within: levelOf(item) };
    }),
    ...(document.subPipelines ?? []).map((item): Placed => {
      const { label, position } = item;
      return {
        ...look('subPipeline', item.id),
        kind: 'subPipeline',
        title: label,
        component: null,
        position,
        size: cardSize,
        within: levelOf(item),
      };
    }),
    ...document.nodes.map((item): Placed => {
      const { component, position } = item;
      return { ...look('node', item.id), kind: 'node', title: nameOf(item), component, position, size: cardSize, within: levelOf(item) };
    }),
  ];
}

/** The links of both sides; one that comes from elsewhere now is there twice. */
export function toComparedLinks(before: PipelineDocument, after: PipelineDocument, { links }: Comparison): ComparedLink[] {
  const differing = new Set(links.map(({ node, input }) => `${node}.${input}`));
  const toLink = (node: string, input: string, from: string, change: ComparedLink['change']): ComparedLink[] => {
    const source = parseOutputRef(from)?.node;
    if (source === undefined) return [];
    return [{ id: `${change ?? 'same'} ${node}.${input}`, source, target: node, change }];
  };
  const same = after.nodes.flatMap((node: PipelineNode) =>
    Object.entries(node.inputs).flatMap(([input, binding]) =>
      'from' in binding && !differing.has(`${node.id}.${input}`) ? toLink(node.id, input, binding.from, null) : [],
    ),
  );
  const known = new Set([...before.nodes, ...after.nodes].map(({ id }) => id));
  const changed = links.flatMap(({ node, input, before: from, after: to }) => [
    ...(from === null ? [] : toLink(node, input, from, 'removed')),
    ...(to === null ? [] : toLink(node, input, to, 'added')),
  ]);
  return [...same, ...changed].filter(({ source, target }) => known.has(source) && known.has(target));
}
