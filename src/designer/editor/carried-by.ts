import type { Annotation, Position } from '#domain/pipeline/pipeline.ts';
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
  const chosen = new Set(ids);
  const level = shownLevel(state);
  const groups = level.annotations.filter((one) => one.kind === 'group' && chosen.has(one.id));
  if (groups.length === 0) return chosen;
  const isCarried = (frame: Framed) => groups.some((group: Annotation) => group !== frame && encloses(group, frame));
  for (const [id, frame] of framesOf(level)) if (isCarried(frame)) chosen.add(id);
  return chosen;
}

/** The moves that put items at new places, and along with each group all that lies fully in it and is not given a place of its own. */
export function movesWithCarried(state: Pick<EditorState, 'document' | 'components'>, places: ReadonlyMap<string, Position>): Move[] {
  const level = shownLevel({ ...state, within: null });
  const all = new Map(places);
  const frames = framesOf(level);
  for (const group of level.annotations.filter((one) => one.kind === 'group')) {
    const to = places.get(group.id);
    if (!to) continue;
    const [dx, dy] = [to.x - group.position.x, to.y - group.position.y];
    for (const [id, frame] of frames) {
      if (!all.has(id) && encloses(group, frame)) all.set(id, { x: frame.position.x + dx, y: frame.position.y + dy });
    }
  }
  return [...all].map(([id, position]) => ({ id, position }));
}

interface Move {
  readonly id: string;
  readonly position: Position;
}
