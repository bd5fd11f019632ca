import type { Edit } from '#domain/pipeline/edit.ts';
import type { PipelineDocument, Variable } from '#domain/pipeline/pipeline.ts';
import { variableRef } from '#domain/pipeline/variable-ref.ts';

/** One parameter of one node that refers to a variable. */
export interface VariableUse {
  readonly node: string;
  readonly parameter: string;
}

/** Where a variable is used, in the order of the nodes. */
export function usesOfVariable(document: PipelineDocument, name: string): VariableUse[] {
  return document.nodes.flatMap((node) =>
    Object.entries(node.parameters).flatMap(([parameter, text]) => (variableRef(text) === name ? [{ node: node.id, parameter }] : [])),
  );
}

/** Changes a variable; where its name changes, everything that refers to it follows in the same step. */
export function changeVariableEdit(document: PipelineDocument, name: string, variable: Variable): Edit {
  const change: Edit = { type: 'variable.set', name, variable };
  if (variable.name === name) return change;
  const uses = usesOfVariable(document, name).map(({ node, parameter }): Edit => ({
    type: 'node.parameter',
    id: node,
    name: parameter,
    value: `\${${variable.name}}`,
  }));
  return { type: 'batch', edits: [change, ...uses] };
}
