import type { LevelSubPipeline } from '#domain/pipeline/level.ts';
import type { Size } from '#domain/pipeline/pipeline.ts';

/** The size of a node's card on the canvas, in canvas units. */
export const cardSize = { width: 240, height: 64 } as const;

/** What positions snap to. */
export const snapStep = 8;

/** The size of a sub-pipeline's card: as wide as its ports need. */
export function subPipelineSize({ inputs, outputs }: Pick<LevelSubPipeline, 'inputs' | 'outputs'>): Size {
  return { width: Math.max(cardSize.width, snapStep * 3 * (Math.max(inputs.length, outputs.length) + 1)), height: cardSize.height };
}
