import type { ParamTypeName } from './parameter.ts';

/**
 * What a form needs to show a parameter: made by `toField(parameter)` and by nothing else. The control says which
 * widget; bounds are the texts of the constraint. Wizard preview and node form use the same one.
 */
export interface Field {
  readonly name: string;
  readonly type: ParamTypeName;
  readonly label: string;
  readonly description: string;
  readonly group: string;
  readonly required: boolean;
  /** The text that the field starts with, or null where it starts unset. */
  readonly default: string | null;
  readonly control:
    | { readonly kind: 'number'; readonly integer: boolean; readonly min: string | null; readonly max: string | null }
    | {
        readonly kind: 'text';
        readonly multiline: boolean;
        readonly language: 'plain' | 'sql' | 'python';
        readonly minLength: number | null;
        readonly maxLength: number | null;
      }
    | { readonly kind: 'column'; readonly many: boolean }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'switch' };
}
