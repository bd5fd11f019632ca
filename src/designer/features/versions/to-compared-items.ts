import type { Comparison, ItemChangeKind } from '#domain/pipeline/compare-documents.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import type { PipelineDocument, PipelineNode, Position, Size } from '#domain/pipeline/pipeline.ts';
import { plainTextOf } from '../../editor/annotations/plain-text-of.ts';
import { cardSize } from '../../editor/card-size.ts';
import { moveAside } from './move-aside.ts';

/** One thing on the drawing of a comparison; `change` null: it is the same on both sides. */
export interface ComparedItem {
  readonly id: string;
  readonly kind: 'node' | 'subPipeline' | 'note' | 'group' | 'frame';
  readonly title: string;
  /** The reference of its component. */
  readonly component: string | null;
  readonly change: ItemChangeKind | null;
  readonly position: Position;
  readonly size: Size;
  /** In a sub-pipeline: how many items in it differ. */
  readonly inside: number;
}

interface Placed extends ComparedItem {
  readonly within: string;
}

const frameGap = 96;
const framePadding = 32;

/**
 * Both sides in one drawing: what is there now where it is now, what is gone where it was, or beside what has come there.
 * What is drawn in a sub-pipeline in which something differs stands below, in a frame of its own. `nameOf` says what a node
 * is called.
 */
export function toComparedItems(
  before: PipelineDocument,
  after: PipelineDocument,
  comparison: Comparison,
  nameOf: (node: PipelineNode) => string,
): ComparedItem[] {
  const changes = new Map(comparison.items.map(({ kind, id, change }) => [`${kind} ${id}`, change]));
  const gone = placedItems(before, changes, nameOf).filter(({ change }) => change === 'removed');
  const levels = Map.groupBy([...placedItems(after, changes, nameOf), ...gone], ({ within }) => within);
  const drawn = new Map([...levels].map(([level, items]) => [level, spread(items)]));
  const insideOf = (level: string) => drawn.get(level)?.filter(({ change }) => change !== null).length ?? 0;
  const root = (drawn.get('') ?? []).map((item) => ({ ...item, inside: insideOf(item.id) }));
  let bottom = bottomOf(root);
  const left = Math.min(0, ...root.map(({ position }) => position.x));
  const framed = [...drawn].flatMap(([level, items]): ComparedItem[] => {
    if (level === '' || insideOf(level) === 0) return [];
    const title = (findItem(after.subPipelines, level) ?? findItem(before.subPipelines, level))?.label ?? level;
    const [frame, ...members] = toFrame(level, title, items, { x: left, y: bottom + frameGap });
    bottom = frame.position.y + frame.size.height;
    return [frame, ...members.map((item) => ({ ...item, inside: insideOf(item.id) }))];
  });
  return [...root, ...framed];
}

/** The items of a level, so that nothing that is gone covers what is there; groups lie behind and cover nothing. */
function spread(items: readonly Placed[]): Placed[] {
  const isLoose = ({ change, kind }: Placed) => change === 'removed' && kind !== 'group';
  const standing = items.filter((item) => !isLoose(item));
  const gone = moveAside(
    items.filter(isLoose),
    standing.filter(({ kind }) => kind !== 'group'),
  );
  return [...standing, ...gone];
}

function toFrame(level: string, title: string, items: readonly ComparedItem[], position: Position): [ComparedItem, ...ComparedItem[]] {
  const [x, y] = [Math.min(...items.map((item) => item.position.x)), Math.min(...items.map((item) => item.position.y))];
  const moved = items.map((item) => ({
    ...item,
    position: { x: item.position.x - x + position.x + framePadding, y: item.position.y - y + position.y + framePadding + 16 },
  }));
  const size = { width: rightOf(moved) - position.x + framePadding, height: bottomOf(moved) - position.y + framePadding };
  return [{ id: `frame ${level}`, kind: 'frame', title, component: null, change: null, position, size, inside: 0 }, ...moved];
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
  const look = (kind: string, item: { readonly id: string; readonly position: Position; readonly within?: string | undefined }) => {
    const { id, position } = item;
    return { id, change: changes.get(`${kind} ${id}`) ?? null, position, within: levelOf(item), inside: 0, component: null };
  };
  return [
    ...(document.annotations ?? []).map((item): Placed => {
      const { kind, size } = item;
      return { ...look('annotation', item), kind, title: plainTextOf(item), size };
    }),
    ...(document.subPipelines ?? []).map((item): Placed => {
      return { ...look('subPipeline', item), kind: 'subPipeline', title: item.label, size: cardSize };
    }),
    ...document.nodes.map((item): Placed => {
      return { ...look('node', item), kind: 'node', title: nameOf(item), component: item.component, size: cardSize };
    }),
  ];
}
