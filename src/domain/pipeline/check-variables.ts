import { createIssue } from '../issue/create-issue.ts';
import type { Issue } from '../issue/issue.ts';
import { checkName } from '../names/check-name.ts';
import { checkValue } from '../param/check-value.ts';
import { withFacts } from './check-context.ts';
import type { PipelineDocument, Variable } from './pipeline.ts';
import { variableRef } from './variable-ref.ts';

/** Checks a document's variables: names, doubles, values by their types, and whether anything refers to them. */
export function checkVariables(document: PipelineDocument): Issue[] {
  if (document.variables.length === 0) return [];
  const used = new Set(document.nodes.flatMap((node) => Object.values(node.parameters).map(variableRef)));
  const seen = new Set<string>();
  return document.variables.flatMap((variable) => {
    const doubled = seen.has(variable.name);
    seen.add(variable.name);
    return withFacts(checkVariable(variable, doubled, used.has(variable.name)), { name: variable.name });
  });
}

function checkVariable(variable: Variable, doubled: boolean, used: boolean): Issue[] {
  const path = ['variables', variable.name];
  const issues = [
    ...checkName(variable.name, [...path, 'name']),
    ...checkValue({ type: variable.type }, variable.value, [...path, 'value']),
  ];
  if (doubled) issues.push(createIssue('E_VARIABLE_DUPLICATE', [...path, 'name'], { name: variable.name }));
  if (!used) issues.push(createIssue('H_VARIABLE_UNUSED', path, { name: variable.name }, { kind: 'unset' }));
  return issues;
}
