import { newNodeId } from '#domain/pipeline/new-node-id.ts';
import type { Annotation, Position, Size } from '#domain/pipeline/pipeline.ts';
import { snapStep } from '../card-size.ts';
import { framesOf } from '../carried-by.ts';
import { shownLevel } from '../derived.ts';
import type { EditorState } from '../editor-store.ts';
import { frameAround, type Framed, freePlaceNear } from '../frame.ts';
import { groupPadding } from '../group-padding.ts';
import { snapped } from '../new-node.ts';

const noteSize = { width: 208, height: 128 } as const;
const emptyGroupSize = { width: 400, height: 240 } as const;

/** The least that can be seen and grabbed, in canvas units. */
export const leastSize = { width: 10 * snapStep, height: 6 * snapStep } as const;

type State = Pick<EditorState, 'document' | 'components' | 'within'>;

/** An empty note on the level that is shown, with its middle at a place, or near it where cards or notes lie there. */
export function newNote(state: State, middle: Position): Annotation {
  const level = shownLevel(state);
  const groups = new Set(level.annotations.flatMap(({ id, kind }) => (kind === 'group' ? [id] : [])));
  const taken = [...framesOf(level)].flatMap(([id, frame]) => (groups.has(id) ? [] : [frame]));
  const wanted = frameWithMiddle(middle, noteSize);
  return annotationAt(state, 'note', { ...wanted, position: freePlaceNear(wanted, taken, snapStep) });
}

/** Where one looks. */
interface Sight {
  readonly middle: Position;
  readonly room: Size;
}

/** A group on the level that is shown: around items, or around nothing where one looks, no larger than there is room. */
export function newGroup(state: State, ids: readonly string[], { middle, room }: Sight): Annotation {
  const frames = framesOf(shownLevel(state));
  const around = frameAround(ids.flatMap((id) => frames.get(id) ?? []));
  return annotationAt(state, 'group', around ? padded(around) : frameWithMiddle(middle, fitted(emptyGroupSize, room)));
}

/** A size on the grid. */
function fitted(size: Size, room: Size): Size {
  const along = (side: 'width' | 'height') => Math.max(leastSize[side], Math.floor(Math.min(size[side], room[side]) / snapStep) * snapStep);
  return { width: along('width'), height: along('height') };
}

function annotationAt(state: State, kind: Annotation['kind'], { position, size }: Framed): Annotation {
  const { within } = shownLevel(state);
  return {
    id: newNodeId(state.document, kind),
    kind,
    text: '',
    color: kind === 'note' ? 'yellow' : 'blue',
    position,
    size,
    ...(within !== null && { within }),
  };
}

function frameWithMiddle({ x, y }: Position, size: Framed['size']): Framed {
  return { position: snapped({ x: x - size.width / 2, y: y - size.height / 2 }), size };
}

function padded({ position, size }: Framed): Framed {
  const { side, top } = groupPadding;
  return {
    position: { x: position.x - side, y: position.y - top },
    size: { width: size.width + 2 * side, height: size.height + top + side },
  };
}
