import type { Annotation } from '#domain/pipeline/pipeline.ts';
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
