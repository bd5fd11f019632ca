import type { Result } from '../issue/result.ts';
import type { Field } from './field.ts';
import type { Parameter } from './parameter.ts';

/** A parsed value: Int is a bigint, Float a number, String a string, Bool a boolean. */
export type ParamValue = bigint | number | string | boolean;

/** What a range bounds: the value itself, or the length of a text in code points. */
interface Measure<V> {
  readonly of: 'value' | 'length';
  parseBound(text: string): Result<ParamValue>;
  /** Below, at or above the bound. */
  compare(value: V, bound: ParamValue): number;
}

/**
 * A parameter type with everything that depends on it. Values go in only where `parse` of the same type made them.
 * Issues of `parse` have an empty path.
 */
export interface ParamType<V> {
  parse(text: string): Result<V>;
  /** Negative, 0 or positive; 0 where the two are the same value however they were typed. */
  compare(left: V, right: V): number;
  readonly print: {
    /** As one argument, and in `PAI_USER_ARGS`. */
    argument(value: V): string;
    /** In `PAI_HPS_{NAME}`. */
    environment(value: V): string;
    /** As JSON text; exact for every Int. */
    json(value: V): string;
  };
  /** null where a range makes no sense. */
  readonly measure: Measure<V> | null;
  readonly hasEnum: boolean;
  /** The widget of a parameter without a constraint. */
  control(parameter: Parameter): Field['control'];
  /** The type in JSON Schema. */
  readonly jsonType: 'integer' | 'number' | 'string' | 'boolean';
  /** Texts that parse and texts that do not, for documentation and tests. */
  readonly examples: { readonly good: readonly string[]; readonly bad: readonly string[] };
}
