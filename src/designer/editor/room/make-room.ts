import type { Edit } from '#domain/pipeline/edit.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import { type Level, levelOf } from '#domain/pipeline/level.ts';
import type { Position, SubPipeline } from '#domain/pipeline/pipeline.ts';
import { type AnyCanvas, directionOf } from '../canvas-port.ts';
import { cardSize, snapStep } from '../card-size.ts';
import { framesOf } from '../carried-by.ts';
import { shownLevel } from '../derived.ts';
import type { EditorState } from '../editor-store.ts';
import { frameAround, type Framed, freePlaceNear, overlaps } from '../frame.ts';
import { type FlowDirection, layoutGaps } from '../layout/flat-graph.ts';
import { placeBeside, snapped } from '../new-node.ts';
import { axesOf, endOf, startOf } from './axis.ts';
import { type Drawing, drawingOf, pushOn } from './push-on.ts';

/** A place, and what of the level has to move or grow so that it is free. */
interface Room {
  readonly position: Position;
  readonly edits: readonly Edit[];
}

/** The items of a level that a link joins; no source where it comes from outside or is an address. */
interface Ends {
  readonly source: string | undefined;
  readonly target: string;
}

/**
 * Room for a card between two items of a level: where it is wanted if that keeps clear of both, else in the
 * middle between them; where it does not fit there it takes the place of the second, which goes on with all that
 * follows it, by as much as it takes.
 */
export function roomBetween(level: Level, { source, target }: Ends, direction: FlowDirection, wanted: Position | null): Room {
  const drawing = drawingOf(level);
  const [from, to] = [drawing.frames.get(source ?? ''), drawing.frames.get(target)];
  if (!from || !to) return roomNear(drawing, new Map(), wanted ?? (to ? placeBeside(to, direction, -1) : { x: 0, y: 0 }));
  const { along } = axesOf[direction];
  const gap = layoutGaps[direction].between;
  const dropped = wanted && { position: snapped(wanted), size: cardSize };
  if (dropped && ![from, to].some((end) => overlaps(dropped, end, gap / 2))) return roomNear(drawing, new Map(), dropped.position);
  const between = startOf(to, along) - endOf(from, along);
  const by = cardSize[along.size] + 2 * gap - between;
  const start = endOf(from, along) + (by > 0 ? gap : (between - cardSize[along.size]) / 2);
  // Where the link leads back nothing is in order that could be kept.
  const changed = by > 0 && between >= 0 ? pushOn(drawing, [target], { axis: along, by: onGrid(by), withNext: true }) : new Map();
  const place = between < 0 ? middleOf(from, to) : { ...middleAcross(to), [along.at]: start };
  return { ...roomNear(drawing, changed, place), edits: framesEdits(level, changed) };
}

type State = Pick<EditorState, 'document' | 'components' | 'within'> & AnyCanvas;

/**
 * The edits that make room for what is in a sub-pipeline where its card is: what would lie under it moves, behind or beside it.
 * What was just collapsed finds its room as it was.
 */
export function roomForContent(state: State, { id, position }: SubPipeline): readonly Edit[] {
  const { document, components } = state;
  const inside = [...framesOf(levelOf(document, components, id)).values()];
  const content = frameAround(inside);
  if (!content) return [];
  const by = { x: position.x - content.position.x, y: position.y - content.position.y };
  const contents = inside.map((frame) => ({ ...frame, position: { x: frame.position.x + by.x, y: frame.position.y + by.y } }));
  return roomInsteadOf(shownLevel(state), id, contents, directionOf(state));
}

function roomInsteadOf(level: Level, item: string, contents: readonly Framed[], direction: FlowDirection): readonly Edit[] {
  const gaps = layoutGaps[direction];
  const { along, across } = axesOf[direction];
  const whole = drawingOf(level);
  const [card, content] = [whole.frames.get(item), frameAround(contents)];
  if (!card || !content) return [];
  const isUnder = (frame: Framed) => contents.some((one) => overlaps(one, frame, snapStep));
  let frames = new Map([...whole.frames].filter(([id]) => id !== item));
  const steps = [
    { axis: along, gap: gaps.between, withNext: true },
    { axis: across, gap: gaps.beside, withNext: false },
  ];
  for (const { axis, gap, withNext } of steps) {
    const isBehind = (frame: Framed) => startOf(frame, axis) >= endOf(card, axis);
    const ids = [...frames].flatMap(([id, frame]) => (isBehind(frame) && isUnder(frame) && !whole.groups.has(id) ? [id] : []));
    const first = ids.reduce((least, id) => Math.min(least, startOf(frames.get(id) ?? card, axis)), Infinity);
    const by = onGrid(endOf(content, axis) + gap - first);
    if (by > 0) frames = new Map([...frames, ...pushOn({ ...whole, frames }, ids, { axis, by, withNext })]);
  }
  return framesEdits(level, new Map([...frames].filter(([id, frame]) => frame !== whole.frames.get(id))));
}

function roomNear({ frames, groups }: Drawing, changed: ReadonlyMap<string, Framed>, wanted: Position): Room {
  const taken = [...frames].flatMap(([id, frame]) => (groups.has(id) ? [] : [changed.get(id) ?? frame]));
  return { position: freePlaceNear({ position: snapped(wanted), size: cardSize }, taken, snapStep), edits: [] };
}

function onGrid(units: number): number {
  return Math.ceil(units / snapStep) * snapStep;
}

/** Where a card lies whose middle is that of another one. */
function middleAcross({ position, size }: Framed): Position {
  return { x: position.x + (size.width - cardSize.width) / 2, y: position.y + (size.height - cardSize.height) / 2 };
}

function middleOf(one: Framed, other: Framed): Position {
  const [first, second] = [middleAcross(one), middleAcross(other)];
  return { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
}

/** The edits that give items of a level these frames: positions, and for groups also the size. */
function framesEdits({ annotations }: Level, changed: ReadonlyMap<string, Framed>): Edit[] {
  if (changed.size === 0) return [];
  const grown = [...changed].flatMap(([id, { position, size }]): Edit[] => {
    const annotation = findItem(annotations, id);
    return annotation && annotation.size !== size ? [{ type: 'annotation.set', id, annotation: { ...annotation, position, size } }] : [];
  });
  return [...grown, { type: 'nodes.move', moves: [...changed].map(([id, { position }]) => ({ id, position })) }];
}
