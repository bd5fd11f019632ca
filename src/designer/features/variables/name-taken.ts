import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';

/** Whether another variable already has the name; `self` is the variable's name before. */
export function nameTaken(variables: readonly Variable[], name: string, self: string | null): Issue[] {
  const others = variables.filter((variable) => variable.name === name).length - (name === self ? 1 : 0);
  return others > 0 ? [createIssue('E_VARIABLE_DUPLICATE', [], { name })] : [];
}
