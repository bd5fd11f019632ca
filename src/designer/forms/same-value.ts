import { paramTypes } from '#domain/param/param-types.ts';
import type { ParamTypeName } from '#domain/param/parameter.ts';

/** Whether two texts are the same value of the type; texts that do not parse are the same only when equal. */
export function sameValue(type: ParamTypeName, left: string, right: string): boolean {
  if (left === right) return true;
  const [a, b] = [paramTypes[type].parse(left), paramTypes[type].parse(right)];
  return a.ok && b.ok && paramTypes[type].compare(a.value, b.value) === 0;
}

/** What a Bool's text says; null where it says neither. */
export function toBool(text: string | null): boolean | null {
  const parsed = text === null ? null : paramTypes.Bool.parse(text);
  return parsed?.ok === true ? parsed.value === true : null;
}
