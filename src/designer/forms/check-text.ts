import type { Issue } from '#domain/issue/issue.ts';
import { checkValue } from '#domain/param/check-value.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import { checkWordSafe } from '#domain/param/word-safety.ts';
import { variableFits } from '#domain/pipeline/check-parameters.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { literalValue, variableRef } from '#domain/pipeline/variable-ref.ts';

/**
 * What is wrong with the text of a field: by itself, or with the value of the variable that it refers to. What needs
 * the whole pipeline (an unknown variable, a command that splits words) is the pipeline check's.
 */
export function checkText(parameter: Parameter, text: string, variables: readonly Variable[]): Issue[] {
  const path = [parameter.name];
  const name = variableRef(text);
  if (name === undefined) return checkTyped(parameter, literalValue(text));
  const variable = variables.find((candidate) => candidate.name === name);
  return variable === undefined || !variableFits(variable.type, parameter.type) ? [] : checkValue(parameter, variable.value, path);
}

function checkTyped(parameter: Parameter, value: string): Issue[] {
  const issues = checkValue(parameter, value, [parameter.name]);
  const isOneLine = parameter.type === 'String' && (parameter.editor === undefined || parameter.editor === 'line');
  return issues.length > 0 || !isOneLine || value === '' ? issues : checkWordSafe(value, [parameter.name]);
}

/** Variables that the parameter may refer to: of a type that fits, with a value that it takes. */
export function fittingVariables(parameter: Parameter, variables: readonly Variable[]): Variable[] {
  return variables.filter(
    (variable) => variableFits(variable.type, parameter.type) && checkValue(parameter, variable.value, []).length === 0,
  );
}
