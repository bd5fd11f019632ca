import type { ComponentDefinition } from '#domain/component/component.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';

/** One of several selected nodes, with its component. */
export interface SelectedNode {
  readonly node: PipelineNode;
  readonly definition: ComponentDefinition;
}
