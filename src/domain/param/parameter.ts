/** The four types of a hyper-parameter, as the component contract names them. */
export const paramTypeNames = ['Int', 'Float', 'String', 'Bool'] as const;
export type ParamTypeName = (typeof paramTypeNames)[number];

/** What values a parameter takes beside its type. Bounds and enum values keep the text that was typed. */
export type Constraint =
  | { readonly kind: 'none' }
  | { readonly kind: 'range'; readonly min?: string | undefined; readonly max?: string | undefined }
  | { readonly kind: 'enum'; readonly values: readonly string[] };
export type ConstraintKind = Constraint['kind'];

/** A hyper-parameter as its component declares it. `default` is text, or absent where there is none. */
export interface Parameter {
  readonly name: string;
  readonly type: ParamTypeName;
  readonly displayName?: string | undefined;
  readonly description?: string | undefined;
  /** Absent means true: a required parameter needs a value, from its default or from the node. */
  readonly required?: boolean | undefined;
  readonly default?: string | undefined;
  /** Absent means none. */
  readonly constraint?: Constraint | undefined;
  /** A hint for the form; `text`, `sql` and `python` are edited in several lines, `column` and `columns` name table columns. */
  readonly editor?: 'line' | 'text' | 'sql' | 'python' | 'column' | 'columns' | undefined;
  /** Heading under which the form shows it. */
  readonly group?: string | undefined;
}
