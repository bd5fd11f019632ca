import { type Clipboard, outermost } from '#domain/pipeline/clipboard.ts';
import type { Position, Size } from '#domain/pipeline/pipeline.ts';
import { cardGap, cardSize, snapStep } from './card-size.ts';
import { framesOf } from './carried-by.ts';
import { shownLevel } from './derived.ts';
import type { EditorState } from './editor-store.ts';
import { frameAround, type Framed, freePlaceNear } from './frame.ts';
import { snapped } from './new-node.ts';

const pasteGap = 3 * snapStep;

/**
 * How far copies lie from what was copied: with their middle at a place, or (null) beside what was copied, or else near that,
 * so that they hide nothing. Where all around is taken they overlap what is there, but lie exactly on nothing.
 */
export function pastedOffset(
  state: Pick<EditorState, 'document' | 'components' | 'within'>,
  clipboard: Clipboard,
  around: Position | null,
): Position {
  const copies = framesOfCopies(clipboard);
  const frame = frameAround(copies);
  if (!frame) return { x: 0, y: 0 };
  const taken = takenOn(state, clipboard);
  const near = freePlaceNear({ ...frame, position: wantedPlace(frame, around) }, taken, pasteGap);
  const offset = { x: near.x - frame.position.x, y: near.y - frame.position.y };
  const places = new Set(taken.map(({ position }) => placeKey(position)));
  while (copies.some(({ position }) => places.has(placeKey({ x: position.x + offset.x, y: position.y + offset.y })))) {
    offset.x += pasteGap;
    offset.y += pasteGap;
  }
  return offset;
}

/** Moved by whole steps of the grid, so that copies keep to it as far as what was copied does. */
function wantedPlace({ position, size }: Framed, around: Position | null): Position {
  if (!around) return { x: position.x + size.width + cardGap.x, y: position.y };
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

function placeKey({ x, y }: Position): string {
  return `${x} ${y}`;
}
