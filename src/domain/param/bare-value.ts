import { paramTypes } from './param-types.ts';
import type { Constraint, ParamTypeName } from './parameter.ts';
import { valueText } from './value-text.ts';

/** A value as a file writes it: a bare number or boolean where that reads back as the same text, else the text. */
export function toBareValue(type: ParamTypeName, text: string): string | number | boolean {
  return paramTypes[type].jsonType === 'string' ? text : toBare(text);
}

/** A constraint as a file writes it; the bounds of a String's length are numbers too. */
export function toBareConstraint(type: ParamTypeName, constraint: Constraint): Readonly<Record<string, unknown>> {
  const bare = Object.entries(constraint).map(([key, value]: [string, unknown]) => [key, toBareMember(type, key, value)] as const);
  return Object.fromEntries(bare.filter(([, value]) => value !== undefined));
}

function toBareMember(type: ParamTypeName, key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((member) => toBareValue(type, String(member)));
  return key !== 'kind' && typeof value === 'string' ? toBare(value) : value;
}

function toBare(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = text === '' ? Number.NaN : Number(text);
  const back = valueText.safeParse(number);
  return back.success && back.data === text ? number : text;
}
