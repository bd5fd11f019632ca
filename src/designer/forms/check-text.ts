import type { Issue } from '#domain/issue/issue.ts';
import { checkValue } from '#domain/param/check-value.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import { checkWordSafe } from '#domain/param/word-safety.ts';
import { checkReference } from '#domain/pipeline/check-parameters.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { variablesByName } from '#domain/pipeline/resolve-value.ts';
import { literalValue, variableRef } from '#domain/pipeline/variable-ref.ts';

/**
 * What is wrong with the text of a field: by itself, or with the variable that it refers to. `splitsWords`: the command
 * takes parameters from `$PAI_USER_ARGS`, or may.
 */
export function checkText(parameter: Parameter, text: string, variables: readonly Variable[], splitsWords: boolean): Issue[] {
  const path = [parameter.name];
  const name = variableRef(text);
  if (name === undefined) return checkTyped(parameter, literalValue(text), splitsWords);
  const named = { ...parameter, name: parameter.displayName ?? parameter.name };
  return checkReference(named, name, variablesByName(variables), path);
}

function checkTyped(parameter: Parameter, value: string, splitsWords: boolean): Issue[] {
  const issues = checkValue(parameter, value, [parameter.name]);
  const isOneLine = parameter.type === 'String' && (parameter.editor === undefined || parameter.editor === 'line');
  return issues.length > 0 || !splitsWords || !isOneLine || value === '' ? issues : checkWordSafe(value, [parameter.name]);
}
