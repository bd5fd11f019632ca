import type { PipelineDocument } from '../pipeline/pipeline.ts';
import type { RunPlan } from './run-plan.ts';
import type { Selection } from './selection.ts';

/**
 * What a run goes on with, when the document that it ran has become another: all of it, what is new included, where all of
 * it ran; else what ran, as far as it is still there.
 */
export function resumeSelection(plan: RunPlan, before: PipelineDocument, now: PipelineDocument): Selection {
  const planned = new Set(plan.tasks.map((task) => task.id));
  if (activeIds(before).every((id) => planned.has(id))) return {};
  return { nodes: activeIds(now).filter((id) => planned.has(id)) };
}

/** The ids of the nodes that are not disabled. */
export function activeIds({ nodes }: PipelineDocument): string[] {
  return nodes.flatMap(({ id, disabled }) => (disabled === true ? [] : [id]));
}
