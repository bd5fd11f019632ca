import { snapStep } from '../card-size.ts';
import { distanceBetween, overlaps } from '../frame.ts';
import type { LayoutItem, PlacedItem } from './layout-task.ts';

const gap = 2 * snapStep;

/**
 * Places for what no link holds: each keeps to the card that it lay nearest to, moved to the right as far as
 * it needs to cover nothing. `boxes` are the cards as they lay, `placed` as they lie now, in the same order.
 */
export function placeNotes(
  notes: readonly LayoutItem[],
  boxes: readonly LayoutItem[],
  placed: readonly PlacedItem[],
): readonly PlacedItem[] {
  const taken = [...placed];
  for (const note of notes) {
    const { id, size } = note;
    let position = note.position;
    const nearest = nearestTo(note, boxes);
    const [was, is] = [boxes[nearest], placed[nearest]];
    if (was && is) position = { x: is.position.x + position.x - was.position.x, y: is.position.y + position.y - was.position.y };
    taken.push({ id, size, position: freePlace({ size, position }, taken) });
  }
  return taken.slice(placed.length);
}

function nearestTo(note: LayoutItem, boxes: readonly LayoutItem[]): number {
  let [nearest, least] = [-1, Infinity];
  boxes.forEach((box, at) => {
    const distance = distanceBetween(note, box);
    if (distance < least) [nearest, least] = [at, distance];
  });
  return nearest;
}

/** Goes right past whatever is in the way; that ends, for each step passes another one. */
function freePlace(wanted: Pick<PlacedItem, 'position' | 'size'>, taken: readonly PlacedItem[]): PlacedItem['position'] {
  let position = wanted.position;
  for (let passes = 0; passes <= taken.length; passes++) {
    const inTheWay = taken.find((other) => overlaps({ size: wanted.size, position }, other, gap - 1));
    if (!inTheWay) break;
    position = { ...position, x: inTheWay.position.x + inTheWay.size.width + gap };
  }
  return position;
}
