import { type Clipboard, outermost } from '#domain/pipeline/clipboard.ts';
import type { Position, Size } from '#domain/pipeline/pipeline.ts';
import { type AnyCanvas, directionOf } from './canvas-port.ts';
import { cardSize, snapStep } from './card-size.ts';
import { framesOf } from './carried-by.ts';
import { shownLevel } from './derived.ts';
import type { EditorState } from './editor-store.ts';
import { frameAround, type Framed, freePlaceNear, overlaps } from './frame.ts';
import { type FlowDirection, layoutGaps } from './layout/flat-graph.ts';
import { snapped } from './new-node.ts';
import { axesOf, endOf, shifted } from './room/axis.ts';

const pasteGap = 3 * snapStep;

/**
 * How far copies lie from what was copied: with their middle at a place, or (null) beside what was copied, across the way that
 * data flows, or else near that, so that they hide nothing. Where all around is taken they go beside everything.
 */
export function pastedOffset(
  state: Pick<EditorState, 'document' | 'components' | 'within'> & AnyCanvas,
  clipboard: Clipboard,
  around: Position | null,
): Position {
  const copies = framesOfCopies(clipboard);
  const frame = frameAround(copies);
  if (!frame) return { x: 0, y: 0 };
  const taken = takenOn(state, clipboard);
  const direction = directionOf(state);
  const position = freePlaceNear({ ...frame, position: wantedPlace(frame, around, direction) }, taken, pasteGap);
  const isFree = !taken.some((other) => overlaps({ ...frame, position }, other));
  const place = isFree ? position : beyond(taken, position, direction);
  return { x: place.x - frame.position.x, y: place.y - frame.position.y };
}

/** Moved by whole steps of the grid, so that copies keep to it as far as what was copied does. */
function wantedPlace(frame: Framed, around: Position | null, direction: FlowDirection): Position {
  const { position, size } = frame;
  const { across } = axesOf[direction];
  if (!around) return shifted(frame, across, size[across.size] + layoutGaps[direction].beside).position;
  const by = snapped({ x: around.x - size.width / 2 - position.x, y: around.y - size.height / 2 - position.y });
  return { x: position.x + by.x, y: position.y + by.y };
}

/** What copies should not lie on. Cards and notes may lie in a group; a group that is copied keeps off others. */
function takenOn(state: Pick<EditorState, 'document' | 'components' | 'within'>, { annotations = [] }: Clipboard): Framed[] {
  const level = shownLevel(state);
  if (annotations.some(isGroup)) return [...framesOf(level).values()];
  const groups = new Set(level.annotations.filter(isGroup).map(({ id }) => id));
  return [...framesOf(level)].flatMap(([id, frame]) => (groups.has(id) ? [] : [frame]));
}

function isGroup({ kind }: { readonly kind: string }): boolean {
  return kind === 'group';
}

function framesOfCopies(clipboard: Clipboard): Framed[] {
  const sizes = new Map<string, Size>(clipboard.annotations?.map(({ id, size }) => [id, size]));
  return outermost(clipboard).map(({ id, position }) => ({ position, size: sizes.get(id) ?? cardSize }));
}

/** The place moved beside all that is taken. */
function beyond(taken: readonly Framed[], place: Position, direction: FlowDirection): Position {
  const { across } = axesOf[direction];
  const all = frameAround(taken);
  return all ? { ...place, [across.at]: Math.ceil((endOf(all, across) + pasteGap) / snapStep) * snapStep } : place;
}
