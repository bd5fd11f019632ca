import type { Issue } from '#domain/issue/issue.ts';
import { checkValue } from '#domain/param/check-value.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { literalValue, variableRef } from '#domain/pipeline/variable-ref.ts';

/** What is wrong with the text of a field: by itself, or with the value of the variable that it refers to. An unknown variable is the pipeline check's. */
export function checkText(parameter: Parameter, text: string, variables: readonly Variable[]): Issue[] {
  const name = variableRef(text);
  if (name === undefined) return checkValue(parameter, literalValue(text), [parameter.name]);
  const variable = variables.find((candidate) => candidate.name === name);
  return variable === undefined ? [] : checkValue(parameter, variable.value, [parameter.name]);
}

/** Variables that the parameter may refer to: of its type, with a value that it takes. */
export function fittingVariables(parameter: Parameter, variables: readonly Variable[]): Variable[] {
  return variables.filter((variable) => variable.type === parameter.type && checkValue(parameter, variable.value, []).length === 0);
}
