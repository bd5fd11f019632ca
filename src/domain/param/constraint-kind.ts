import type { z } from 'zod';
import type { Issue, IssuePath } from '../issue/issue.ts';
import type { Field } from './field.ts';
import type { ParamTypeName } from './parameter.ts';
import type { ParamType, ParamValue } from './param-type.ts';

/** JSON Schema keywords that a constraint adds to a type. */
type JsonSchemaPart = Readonly<Record<string, unknown>>;

/** A kind of constraint with everything that depends on it. The type passed in is the parameter's. */
export interface ConstraintKindRecord<C> {
  /** The shape in files and messages; bounds and values become text. */
  readonly config: z.ZodType<C>;
  appliesTo(type: ParamType<ParamValue>): boolean;
  /** Problems of the constraint itself: bounds in the wrong order, values of another type, duplicates. */
  checkConfig(constraint: C, type: ParamType<ParamValue>, path: IssuePath): Issue[];
  /** Problems of a value that its type has parsed; `text` is what was typed. A faulty constraint accepts everything. */
  check(constraint: C, type: ParamType<ParamValue>, value: ParamValue, text: string, path: IssuePath): Issue[];
  /** The widget, made from the one that the type has by itself. */
  field(constraint: C, control: Field['control']): Field['control'];
  /** What it adds to the JSON Schema of a value. */
  schema(constraint: C, type: ParamType<ParamValue>): JsonSchemaPart;
  /** One line for documentation, e.g. `1 ≤ value ≤ 100`; empty where there is nothing to say. */
  describe(constraint: C, type: ParamType<ParamValue>): string;
  /** Constraints per type with texts that satisfy them and texts that do not. */
  readonly examples: Readonly<
    Partial<Record<ParamTypeName, readonly { readonly constraint: C; readonly good: readonly string[]; readonly bad: readonly string[] }[]>>
  >;
}
