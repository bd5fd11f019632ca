import { createIssue } from '../issue/create-issue.ts';
import type { Issue } from '../issue/issue.ts';
import { checkName } from '../names/check-name.ts';
import { checkValue } from '../param/check-value.ts';
import { withFacts } from './check-context.ts';
import type { PipelineDocument, Variable } from './pipeline.ts';
import { variableRef } from './variable-ref.ts';

/** Checks a document's variables: names, doubles, and values by their types. */
export function checkVariables(document: PipelineDocument): Issue[] {
  const seen = new Set<string>();
  return document.variables.flatMap((variable) => {
    const doubled = seen.has(variable.name);
    seen.add(variable.name);
    return withFacts(checkVariable(variable, doubled), { name: variable.name });
  });
}

function checkVariable(variable: Variable, doubled: boolean): Issue[] {
  const path = ['variables', variable.name];
  const issues = [
    ...checkName(variable.name, [...path, 'name']),
    ...checkValue({ type: variable.type }, variable.value, [...path, 'value']),
  ];
  if (doubled) issues.push(createIssue('E_VARIABLE_DUPLICATE', [...path, 'name'], { name: variable.name }));
  return issues;
}

/** Hints at variables that no parameter refers to. */
export function checkUnusedVariables({ variables, nodes }: PipelineDocument): Issue[] {
  if (variables.length === 0) return [];
  const used = new Set(nodes.flatMap((node) => Object.values(node.parameters).map(variableRef)));
  return variables.flatMap(({ name }) =>
    used.has(name) ? [] : [createIssue('H_VARIABLE_UNUSED', ['variables', name], { name }, { kind: 'unset' })],
  );
}
