import type { PipelineDocument } from './pipeline.ts';

/** A document from its parts, keys in the fixed order; lists of sub-pipelines and annotations that are empty are left out. */
export function assembleDocument({ metadata, variables, nodes, subPipelines = [], annotations = [] }: PipelineDocument): PipelineDocument {
  return {
    metadata,
    variables,
    nodes,
    ...(subPipelines.length > 0 && { subPipelines }),
    ...(annotations.length > 0 && { annotations }),
  };
}
