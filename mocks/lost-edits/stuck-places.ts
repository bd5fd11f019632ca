import type { HistoryStep } from '#domain/pipeline/history.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';

/**
 * The nodes that moving a step left where they were although nobody else had moved them since; nothing where all is well.
 * Of a step that is overtaken this says something only where all it did was to move nodes.
 */
export function stuckPlaces(step: HistoryStep, direction: 'undo' | 'redo', before: PipelineDocument, after: PipelineDocument): string[] {
  if (step.overtaken && !onlyMoves(step)) return [];
  return step.difference.nodes.flatMap(({ id, from, to }) => {
    const [had, has] = direction === 'undo' ? [to, from] : [from, to];
    if (!had || !has || sameValue(had.position, has.position)) return [];
    const wasFree = sameValue(findNode(before, id)?.position, had.position);
    return wasFree && !sameValue(findNode(after, id)?.position, has.position) ? [id] : [];
  });
}

function onlyMoves({ difference }: HistoryStep): boolean {
  const { nodes, ...rest } = difference;
  const isMove = ({ from, to }: (typeof nodes)[number]) => from && to && sameValue({ ...from, position: null }, { ...to, position: null });
  return Object.keys(rest).length === 0 && nodes.every(isMove);
}
