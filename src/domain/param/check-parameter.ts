import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import { checkValue, constraintOf } from './check-value.ts';
import { constraints } from './constraints.ts';
import { paramTypes } from './param-types.ts';
import type { Parameter } from './parameter.ts';

/** Checks a declaration: the constraint fits the type and makes sense, and the default satisfies both. Names are checked together, by `checkNames`. */
export function checkParameter(parameter: Parameter, path: IssuePath): Issue[] {
  const issues = checkConstraint(parameter, [...path, 'constraint']);
  if (parameter.default === undefined) return issues;
  const declared = issues.length > 0 ? { type: parameter.type } : parameter;
  return [...issues, ...checkValue(declared, parameter.default, [...path, 'default'])];
}

function checkConstraint(parameter: Parameter, path: IssuePath): Issue[] {
  const type = paramTypes[parameter.type];
  const constraint = constraintOf(parameter);
  const kind = constraints[constraint.kind];
  if (!kind.appliesTo(type))
    return [createIssue('E_CONSTRAINT_TYPE', path, { type: parameter.type, kind: constraint.kind }, { kind: 'unset' })];
  return kind.checkConfig(constraint, type, path);
}
