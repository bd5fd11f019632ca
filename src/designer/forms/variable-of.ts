import { checkValue } from '#domain/param/check-value.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { literalValue, variableRef } from '#domain/pipeline/variable-ref.ts';

/** The variable that a parameter's value would make, called like the parameter where that name is free; null where there is no value, or it is none. */
export function variableOf({ name, type, constraint }: Parameter, text: string | null, variables: readonly Variable[]): Variable | null {
  if (text === null || text === '' || variableRef(text) !== undefined) return null;
  const value = literalValue(text);
  const rule = constraint === undefined ? { type } : { type, constraint };
  return checkValue(rule, value, []).length > 0 ? null : { name: freeName(name, variables), type, value };
}

function freeName(wanted: string, variables: readonly Variable[]): string {
  const taken = new Set(variables.map((variable) => variable.name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.has(name)) return name;
  }
}
