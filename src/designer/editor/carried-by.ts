import type { Edit } from '#domain/pipeline/edit.ts';
import type { Position } from '#domain/pipeline/pipeline.ts';
import type { Level } from '#domain/pipeline/level.ts';
import { cardSize, subPipelineSize } from './card-size.ts';
import { shownLevel } from './derived.ts';
import type { EditorState } from './editor-store.ts';
import { encloses, type Framed } from './frame.ts';

/** Everything that is drawn on a level, with the room that it takes. */
export function framesOf({ nodes, subPipelines, annotations }: Level): ReadonlyMap<string, Framed> {
  return new Map<string, Framed>([
    ...nodes.map(({ id, position }) => [id, { position, size: cardSize }] as const),
    ...subPipelines.map((one) => [one.item.id, { position: one.item.position, size: subPipelineSize(one) }] as const),
    ...annotations.map((annotation) => [annotation.id, annotation] as const),
  ]);
}

/** The ids given and those of all that lies fully in the groups among them: what moves when these are moved. */
export function carriedBy(state: Pick<EditorState, 'document' | 'components' | 'within'>, ids: readonly string[]): Set<string> {
  return new Set([...ids, ...insideOf(shownLevel(state), ids)]);
}

/** What lies fully in the groups among these items of a level, without these. */
export function insideOf(level: Level, ids: readonly string[]): string[] {
  const chosen = new Set(ids);
  const groups = level.annotations.filter((one) => one.kind === 'group' && chosen.has(one.id));
  if (groups.length === 0) return [];
  const isInside = (frame: Framed) => groups.some((group) => encloses(group, frame));
  return [...framesOf(level)].flatMap(([id, frame]) => (!chosen.has(id) && isInside(frame) ? [id] : []));
}

/** Places for items, and along with each group for all that lies fully in it and is not given a place of its own. */
export function placesWithCarried(
  state: Pick<EditorState, 'document' | 'components' | 'within'>,
  places: ReadonlyMap<string, Position>,
): ReadonlyMap<string, Position> {
  const level = shownLevel(state);
  const groups = level.annotations.filter((one) => one.kind === 'group' && places.has(one.id));
  if (groups.length === 0) return places;
  const all = new Map(places);
  const frames = framesOf(level);
  for (const group of groups) {
    const to = places.get(group.id) ?? group.position;
    const [dx, dy] = [to.x - group.position.x, to.y - group.position.y];
    for (const [id, frame] of frames) {
      if (!all.has(id) && encloses(group, frame)) all.set(id, { x: frame.position.x + dx, y: frame.position.y + dy });
    }
  }
  return all;
}

/** The edit that puts items, and what groups among them carry, at new places. */
export function moveEdit(state: Pick<EditorState, 'document' | 'components' | 'within'>, places: ReadonlyMap<string, Position>): Edit {
  return { type: 'nodes.move', moves: [...placesWithCarried(state, places)].map(([id, position]) => ({ id, position })) };
}
