import type { Level } from '#domain/pipeline/level.ts';
import { snapStep } from '../card-size.ts';
import { framesOf } from '../carried-by.ts';
import { encloses, type Framed, overlaps } from '../frame.ts';
import { type Axis, shifted, startOf } from './axis.ts';
import { type Columns, columnsOf } from './columns.ts';

/** What is drawn on a level, as far as pushing goes. */
export interface Drawing {
  readonly frames: ReadonlyMap<string, Framed>;
  readonly groups: ReadonlySet<string>;
  /** The items that links lead to from each item. */
  readonly next: ReadonlyMap<string, readonly string[]>;
}

export function drawingOf(level: Level): Drawing {
  const links = Map.groupBy(level.links, ({ source }) => source);
  return {
    frames: framesOf(level),
    groups: new Set(level.annotations.flatMap(({ id, kind }) => (kind === 'group' ? [id] : []))),
    next: new Map([...links].map(([source, its]) => [source, its.map(({ target }) => target)])),
  };
}

interface Push {
  readonly axis: Axis;
  readonly by: number;
  /** Whether what links lead to goes on too, so that data flows on as before. */
  readonly withNext: boolean;
}

/**
 * The frames that change when items go on by so much: their own, those of what they would otherwise come to lie on, and those
 * of groups, which go along with all that lies in them, or grow where something in them lies before what goes on.
 */
export function pushOn(drawing: Drawing, ids: Iterable<string>, push: Push): ReadonlyMap<string, Framed> {
  const columns = columnsOf(drawing.frames, push.axis);
  const pushing: Pushing = { ...drawing, ...push, columns, moved: new Map(), grown: new Map(), open: [] };
  for (const id of ids) take(pushing, id);
  do drain(pushing);
  while ([...drawing.groups].filter((id) => follows(pushing, id)).length > 0);
  return new Map([...pushing.grown, ...pushing.moved]);
}

interface Pushing extends Drawing, Push {
  readonly columns: Columns;
  readonly moved: Map<string, Framed>;
  readonly grown: Map<string, Framed>;
  /** What was taken and not yet looked at. */
  readonly open: string[];
}

function take({ frames, moved, open, axis, by }: Pushing, id: string): void {
  const frame = frames.get(id);
  if (!frame || moved.has(id)) return;
  moved.set(id, shifted(frame, axis, by));
  open.push(id);
}

function drain(pushing: Pushing): void {
  const { frames, moved, next, open, axis, withNext } = pushing;
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const [before, after] = [frames.get(id), moved.get(id)];
    if (!before || !after) continue;
    if (pushing.groups.has(id)) for (const inner of inside(pushing, id)) take(pushing, inner);
    clear(pushing, id, before, after);
    if (!withNext) continue;
    for (const reader of next.get(id) ?? []) {
      const frame = frames.get(reader);
      if (frame && startOf(frame, axis) >= startOf(before, axis)) take(pushing, reader);
    }
  }
}

/** Takes what lies further on where an item now comes to lie. */
function clear(pushing: Pushing, id: string, before: Framed, after: Framed): void {
  const { frames, groups, moved, axis, columns } = pushing;
  for (const other of columns.near(after)) {
    const frame = frames.get(other);
    if (!frame || other === id || moved.has(other) || startOf(frame, axis) < startOf(before, axis)) continue;
    if (groups.has(id) && encloses(before, frame)) continue;
    if (overlaps(after, frame, snapStep) && !overlaps(before, frame, snapStep)) take(pushing, other);
  }
}

/** Whether a group had to go along, or to grow, because of what moves in it. */
function follows(pushing: Pushing, id: string): boolean {
  const { frames, moved, grown, axis, by } = pushing;
  const group = frames.get(id);
  if (!group || moved.has(id) || grown.has(id)) return false;
  const its = inside(pushing, id);
  const first = its.reduce((least, inner) => Math.min(least, startIfMoved(pushing, inner)), Infinity);
  if (first === Infinity) return false;
  if (its.every((inner) => startOf(frames.get(inner) ?? group, axis) >= first)) {
    take(pushing, id);
    return true;
  }
  if (its.every((inner) => encloses(group, moved.get(inner) ?? grown.get(inner) ?? group))) return false;
  const after = { ...group, size: { ...group.size, [axis.size]: group.size[axis.size] + by } };
  grown.set(id, after);
  clear(pushing, id, group, after);
  return true;
}

function startIfMoved({ frames, moved, axis }: Pushing, id: string): number {
  const frame = moved.has(id) ? frames.get(id) : undefined;
  return frame ? startOf(frame, axis) : Infinity;
}

function inside({ frames }: Drawing, group: string): string[] {
  const around = frames.get(group);
  return around ? [...frames].flatMap(([id, frame]) => (id !== group && encloses(around, frame) ? [id] : [])) : [];
}
