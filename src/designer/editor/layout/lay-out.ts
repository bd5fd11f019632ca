import type { Position, Size } from '#domain/pipeline/pipeline.ts';
import { snapStep } from '../card-size.ts';
import { encloses, frameAround } from '../frame.ts';
import { groupPadding } from '../group-padding.ts';
import type { BoxLink, LayoutEngine } from './flat-graph.ts';
import type { LayoutItem, LayoutTask, PlacedItem } from './layout-task.ts';
import { packParts } from './pack-parts.ts';
import { placeNotes } from './place-notes.ts';

/**
 * Places everything anew, from the corner where it lay before. What lies in a group is laid out for itself first; the group
 * then takes part as one box of the size that this needs. Notes, and groups in which nothing lies, keep to the card that
 * they lay next to.
 */
export function layOut(task: LayoutTask, engine: LayoutEngine): PlacedItem[] {
  const before = frameAround(task.items);
  if (!before) return [];
  const rooms = toRooms(task.items);
  const placed = new Map<string, PlacedItem>();
  layOutRoom({ task, engine, rooms, links: linksByRoom(task, rooms), placed }, null);
  const after = frameAround([...placed.values()]);
  if (!after) return [];
  const shift = { x: before.position.x - after.position.x, y: before.position.y - after.position.y };
  return [...placed.values()].map((item) => ({ ...item, position: snapped(moved(item.position, shift)) }));
}

interface Work {
  readonly task: LayoutTask;
  readonly engine: LayoutEngine;
  readonly rooms: Rooms;
  readonly links: ReadonlyMap<string | null, readonly LiftedLink[]>;
  readonly placed: Map<string, PlacedItem>;
}

/** What lies directly in each group, or (null) in none. */
type Rooms = ReadonlyMap<string | null, readonly LayoutItem[]>;

/** Lays out one group's content around the origin and all that is deeper with it; gives the room that it takes. */
function layOutRoom(work: Work, room: string | null): Size {
  const items = work.rooms.get(room) ?? [];
  const isLoose = (item: LayoutItem) => item.kind === 'note' || (item.kind === 'group' && !work.rooms.has(item.id));
  const [boxes, loose] = [items.filter((item) => !isLoose(item)), items.filter(isLoose)];
  const sizes = boxes.map((item) => (item.kind === 'group' ? padded(layOutRoom(work, item.id)) : item.size));
  const index = new Map(boxes.map((item, at) => [item.id, at]));
  const graph = {
    direction: work.task.direction,
    boxes: boxes.map((item, at) => ({
      ...(sizes[at] ?? item.size),
      inputs: item.inputs.length,
      outputs: item.outputs.length,
    })),
    links: (work.links.get(room) ?? []).flatMap((link) => toBoxLink(link, boxes, index)),
  };
  const places = packParts(graph, work.engine, boxes);
  const direct = boxes.map((item, at) => ({ id: item.id, position: places[at] ?? item.position, size: sizes[at] ?? item.size }));
  const all = [...direct, ...placeNotes(loose, boxes, direct)];
  const frame = frameAround(all);
  if (!frame) return { width: 0, height: 0 };
  const origin = { x: -frame.position.x, y: -frame.position.y };
  for (const item of all) {
    const position = moved(item.position, origin);
    work.placed.set(item.id, { ...item, position });
    for (const inner of allIn(work.rooms, item.id)) {
      const known = work.placed.get(inner.id);
      if (known) work.placed.set(inner.id, { ...known, position: moved(known.position, moved(position, contentCorner)) });
    }
  }
  return frame.size;
}

const contentCorner: Position = { x: groupPadding.side, y: groupPadding.top };

function padded({ width, height }: Size): Size {
  return { width: width + 2 * groupPadding.side, height: height + groupPadding.top + groupPadding.side };
}

function moved(position: Position, by: Position): Position {
  return { x: position.x + by.x, y: position.y + by.y };
}

function snapped({ x, y }: Position): Position {
  return { x: Math.round(x / snapStep) * snapStep, y: Math.round(y / snapStep) * snapStep };
}

function allIn(rooms: Rooms, group: string): LayoutItem[] {
  return (rooms.get(group) ?? []).flatMap((item) => [item, ...allIn(rooms, item.id)]);
}

/** Each item in the smallest group that it lies in; of two groups of one size, the one named first is around the other. */
function toRooms(items: readonly LayoutItem[]): Rooms {
  const groups = items.filter((item) => item.kind === 'group').toSorted((one, other) => areaOf(one) - areaOf(other));
  const isAround = (group: LayoutItem, item: LayoutItem) =>
    group !== item && encloses(group, item) && (item.kind !== 'group' || groups.indexOf(group) > groups.indexOf(item));
  return Map.groupBy(items, (item) => groups.find((group) => isAround(group, item))?.id ?? null);
}

function areaOf({ size }: LayoutItem): number {
  return size.width * size.height;
}

/** A link between two items of one room; each end is the link's own item or the group that it lies in there. */
interface LiftedLink {
  readonly source: string;
  readonly sourcePort: string | null;
  readonly target: string;
  readonly targetPort: string | null;
}

/** The links by the innermost room that holds both ends. */
function linksByRoom({ links }: LayoutTask, rooms: Rooms): ReadonlyMap<string | null, readonly LiftedLink[]> {
  const around = new Map([...rooms].flatMap(([room, inside]) => inside.map((item) => [item.id, room] as const)));
  const byRoom = new Map<string | null, LiftedLink[]>();
  for (const link of links) {
    const [from, to] = [wayOut(around, link.source), wayOut(around, link.target)];
    while (from.length > 1 && to.length > 1 && from.at(-1) === to.at(-1)) {
      from.pop();
      to.pop();
    }
    const [source, target] = [from.at(-1), to.at(-1)];
    if (source === undefined || target === undefined || source === target) continue;
    const room = around.get(source) ?? null;
    const lifted = {
      source,
      sourcePort: source === link.source ? link.sourcePort : null,
      target,
      targetPort: target === link.target ? link.targetPort : null,
    };
    const known = byRoom.get(room);
    if (known) known.push(lifted);
    else byRoom.set(room, [lifted]);
  }
  return byRoom;
}

/** The item and the groups that it lies in, from the inside out; nothing where it is not there. */
function wayOut(around: ReadonlyMap<string, string | null>, id: string): string[] {
  const way: string[] = [];
  for (let item: string | null | undefined = id; typeof item === 'string' && around.has(item); item = around.get(item)) way.push(item);
  return way;
}

function toBoxLink(link: LiftedLink, boxes: readonly LayoutItem[], index: ReadonlyMap<string, number>): BoxLink[] {
  const [source, target] = [index.get(link.source), index.get(link.target)];
  if (source === undefined || target === undefined) return [];
  const sourcePort = boxes[source]?.outputs.indexOf(link.sourcePort ?? '') ?? -1;
  const targetPort = boxes[target]?.inputs.indexOf(link.targetPort ?? '') ?? -1;
  return [{ source, sourcePort, target, targetPort }];
}
