import type { Annotation } from '#domain/pipeline/pipeline.ts';
import type { Level } from '#domain/pipeline/level.ts';
import { cardSize } from './card-size.ts';
import { shownLevel } from './derived.ts';
import type { EditorState } from './editor-store.ts';
import { encloses, type Framed } from './frame.ts';

/** Everything that is drawn on a level, with the room that it takes. */
export function framesOf({ nodes, subPipelines, annotations }: Level): ReadonlyMap<string, Framed> {
  const cards = [...nodes, ...subPipelines.map(({ item }) => item)];
  return new Map<string, Framed>([
    ...cards.map(({ id, position }) => [id, { position, size: cardSize }] as const),
    ...annotations.map((annotation) => [annotation.id, annotation] as const),
  ]);
}

/** The ids given and those of all that lies fully in the groups among them: what moves when these are moved. */
export function carriedBy(state: Pick<EditorState, 'document' | 'components'>, ids: readonly string[]): Set<string> {
  const chosen = new Set(ids);
  const level = shownLevel({ ...state, within: null });
  const groups = level.annotations.filter((one) => one.kind === 'group' && chosen.has(one.id));
  if (groups.length === 0) return chosen;
  const isCarried = (frame: Framed) => groups.some((group: Annotation) => group !== frame && encloses(group, frame));
  for (const [id, frame] of framesOf(level)) if (isCarried(frame)) chosen.add(id);
  return chosen;
}
