import { checkParameter } from './check-parameter.ts';
import { checkValue } from './check-value.ts';
import { paramTypes } from './param-types.ts';
import type { Parameter, ParamTypeName } from './parameter.ts';

/** A parameter of another type, and what had to go because it no longer fits, for the form to say. */
export interface ChangedType {
  readonly parameter: Parameter;
  readonly cleared: readonly ('default' | 'constraint')[];
}

/** Changes a parameter's type; a constraint that no longer fits or would mean something else goes, then a default that does not fit. */
export function changeType(parameter: Parameter, type: ParamTypeName): ChangedType {
  const { constraint, default: text, ...rest } = { ...parameter, type };
  const keepsConstraint = constraint !== undefined && keepsMeaning(parameter, type);
  const constrained = keepsConstraint ? { ...rest, constraint } : rest;
  const keepsDefault = text !== undefined && checkValue(constrained, text, []).length === 0;
  const cleared = [
    ...(constraint !== undefined && !keepsConstraint ? (['constraint'] as const) : []),
    ...(text !== undefined && !keepsDefault ? (['default'] as const) : []),
  ];
  return { parameter: keepsDefault ? { ...constrained, default: text } : constrained, cleared };
}

/** A range of a number is not a range of a length, even where the digits would do. */
function keepsMeaning(parameter: Parameter, type: ParamTypeName): boolean {
  const { default: _, ...declaration } = { ...parameter, type };
  const isRange = parameter.constraint?.kind === 'range';
  const sameMeasure = paramTypes[parameter.type].measure?.of === paramTypes[type].measure?.of;
  return checkParameter(declaration, []).length === 0 && (!isRange || sameMeasure);
}
