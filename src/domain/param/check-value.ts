import { prefixIssues } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import { failure, success, type Result } from '../issue/result.ts';
import { constraints } from './constraints.ts';
import { paramTypes } from './param-types.ts';
import type { ParamValue } from './param-type.ts';
import type { Constraint, Parameter } from './parameter.ts';

const unconstrained: Constraint = { kind: 'none' };

/** The parameter's constraint; kind `none` where it has none. */
export function constraintOf(parameter: Pick<Parameter, 'constraint'>): Constraint {
  return parameter.constraint ?? unconstrained;
}

/**
 * Parses the text of one value by the parameter's type and constraint: the one rule for a default, the canvas, a
 * variable, the API and files. Issues have an empty path.
 */
export function parseValue(parameter: Pick<Parameter, 'type' | 'constraint'>, text: string): Result<ParamValue> {
  const type = paramTypes[parameter.type];
  const constraint = constraintOf(parameter);
  const parsed = type.parse(text);
  if (!parsed.ok) return parsed;
  const issues = constraints[constraint.kind].check(constraint, type, parsed.value, text, []);
  return issues.length > 0 ? failure(...issues) : success(parsed.value);
}

/** What is wrong with the text of one value. */
export function checkValue(parameter: Pick<Parameter, 'type' | 'constraint'>, text: string, path: IssuePath): Issue[] {
  return prefixIssues(path, parseValue(parameter, text).issues);
}
