import { constraintOf } from './check-value.ts';
import { constraints } from './constraints.ts';
import type { Field } from './field.ts';
import { paramTypes } from './param-types.ts';
import type { Parameter } from './parameter.ts';

/** What a form needs to show a parameter. */
export function toField(parameter: Parameter): Field {
  const constraint = constraintOf(parameter);
  return {
    name: parameter.name,
    type: parameter.type,
    label: parameter.displayName ?? parameter.name,
    description: parameter.description ?? '',
    group: parameter.group ?? '',
    required: parameter.required !== false,
    default: parameter.default ?? null,
    control: constraints[constraint.kind].field(constraint, paramTypes[parameter.type].control(parameter)),
  };
}
