import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue, IssuePath } from '#domain/issue/issue.ts';
import { checkName } from '#domain/names/check-name.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';

/** Why a variable can’t get a name: it is none, or another's. `self` is the name that the variable has, null for a new one. */
export function checkVariableName(variables: readonly Variable[], name: string, self: string | null, path: IssuePath = []): Issue[] {
  const others = variables.filter((variable) => variable.name === name).length - (name === self ? 1 : 0);
  return [...checkName(name, path), ...(others > 0 ? [createIssue('E_VARIABLE_DUPLICATE', path, { name })] : [])];
}
