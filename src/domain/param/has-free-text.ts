import { constraintOf } from './check-value.ts';
import { paramTypes } from './param-types.ts';
import type { Parameter } from './parameter.ts';
import { wordSafety } from './word-safety.ts';

/** Whether a value of the parameter may be something else than one plain word. */
export function hasFreeText(parameter: Parameter): boolean {
  const constraint = constraintOf(parameter);
  if (paramTypes[parameter.type].jsonType !== 'string') return false;
  return constraint.kind !== 'enum' || constraint.values.some((value) => wordSafety(value) !== null);
}
