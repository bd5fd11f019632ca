import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { levelOf } from '#domain/pipeline/level.ts';
import type { Position, Size, SubPipeline } from '#domain/pipeline/pipeline.ts';
import { collapseItems, cornerOf } from '#domain/pipeline/sub-pipelines.ts';
import { snapStep, subPipelineSize } from '../card-size.ts';
import { framesOf } from '../carried-by.ts';
import { shownLevel } from '../derived.ts';
import type { EditorState } from '../editor-store.ts';
import { encloses, type Framed, freePlaceNear, overlaps } from '../frame.ts';

type State = Pick<EditorState, 'document' | 'components' | 'within'>;

/**
 * The edit that draws items as one card: at their top left corner, or where that is on the border of a group or in the wrong
 * one, inside the groups that most of the cards lay in and clear of the others. Null where none of the items is there.
 */
export function collapseEdit(state: State, ids: readonly string[], subPipeline: Pick<SubPipeline, 'id' | 'label'>): Edit | null {
  const { document, components, within } = state;
  const made = collapseItems(document, ids, subPipeline);
  if (!made) return null;
  const after = levelOf(applyEdit(document, made).document, components, within);
  const card = after.subPipelines.find(({ item }) => item.id === subPipeline.id);
  const position = card && placeApart(surroundings(state, new Set(ids)), card.item.position, subPipelineSize(card));
  return position ? collapseItems(document, ids, { ...subPipeline, position }) : made;
}

/** What is drawn around cards: the groups that most of them lie in, the other groups, and all else that isn't chosen. */
interface Surroundings {
  readonly cards: readonly Framed[];
  readonly around: readonly Framed[];
  readonly others: readonly Framed[];
  readonly beside: readonly Framed[];
}

function surroundings(state: State, ids: ReadonlySet<string>): Surroundings {
  const level = shownLevel(state);
  const annotations = new Set(level.annotations.map(({ id }) => id));
  const groups = level.annotations.filter(({ id, kind }) => kind === 'group' && !ids.has(id));
  const groupIds = new Set(groups.map(({ id }) => id));
  const frames = [...framesOf(level)];
  const cards = frames.flatMap(([id, frame]) => (ids.has(id) && !annotations.has(id) ? [frame] : []));
  const holdsMost = (group: Framed) => 2 * cards.filter((card) => encloses(group, card)).length > cards.length;
  return {
    cards,
    around: groups.filter(holdsMost),
    others: groups.filter((group) => !holdsMost(group)),
    beside: frames.flatMap(([id, frame]) => (ids.has(id) || groupIds.has(id) ? [] : [frame])),
  };
}

/** Where a card goes that does not belong at this place; null where it does. */
function placeApart({ cards, around, others, beside }: Surroundings, position: Position, size: Size): Position | null {
  const isApart = (card: Framed) => around.every((group) => encloses(group, card)) && !others.some((group) => overlaps(group, card));
  if (isApart({ position, size })) return null;
  const belonging = cards.filter(isApart);
  const wanted = cornerOf(belonging.length > 0 ? belonging : cards);
  return freePlaceNear({ position: wanted, size }, [...others, ...beside, ...around.flatMap(wallsOf)], snapStep);
}

const wallThickness = 100_000;

/** Four frames around another one, so that what keeps clear of them is inside it. */
function wallsOf({ position: { x, y }, size: { width, height } }: Framed): Framed[] {
  const [far, long] = [wallThickness, { width: width + 2 * wallThickness, height: height + 2 * wallThickness }];
  return [
    { position: { x: x - far, y: y - far }, size: { width: far, height: long.height } },
    { position: { x: x + width, y: y - far }, size: { width: far, height: long.height } },
    { position: { x: x - far, y: y - far }, size: { width: long.width, height: far } },
    { position: { x: x - far, y: y + height }, size: { width: long.width, height: far } },
  ];
}
