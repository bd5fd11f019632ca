import type { ComponentDefinition, ComponentLookup, ComponentRef } from '../component/component.ts';
import type { Facts, Issue, IssuePath } from '../issue/issue.ts';
import type { MachineType } from '../tuning/machine-type.ts';
import type { Declarations } from './declarations.ts';
import type { PipelineDocument, PipelineNode, Variable } from './pipeline.ts';

/** What a pipeline is checked against. */
export interface PipelineRules {
  readonly components: ComponentLookup;
  readonly machineTypes: readonly MachineType[];
  /** Component versions that should no longer be used, with the reason. */
  readonly deprecated?: ReadonlyMap<ComponentRef, string> | undefined;
}

/** The rules with the document and its variables. */
export interface CheckContext extends PipelineRules {
  readonly document: PipelineDocument;
  readonly variables: ReadonlyMap<string, Variable>;
}

/** A node whose component is known. */
export interface KnownNode {
  readonly node: PipelineNode;
  readonly component: ComponentDefinition;
  readonly declarations: Declarations;
  readonly path: IssuePath;
}

/** The issues with more facts, e.g. the node and the name of the field; facts that an issue has stay. */
export function withFacts(issues: readonly Issue[], facts: Facts): Issue[] {
  return issues.map((issue) => ({ ...issue, facts: { ...facts, ...issue.facts } }));
}
