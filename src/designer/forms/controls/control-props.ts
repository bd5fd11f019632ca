import type { Field } from '#domain/param/field.ts';
import type { VariableCompletion } from '../use-variable-completion.ts';

export type ControlKind = Field['control']['kind'];

/** What every control of the form is given. Text is what was typed; null is "not set". */
export interface ControlProps<K extends ControlKind = ControlKind> {
  readonly id: string;
  readonly field: Field;
  readonly control: Extract<Field['control'], { readonly kind: K }>;
  readonly text: string | null;
  /** What stands there instead of a text that is not set, where that is not all there is to say. */
  readonly unsetText: string | undefined;
  readonly invalid: boolean;
  readonly readOnly: boolean;
  /** Id of the element that says what is wrong or expected. */
  readonly describedBy: string;
  readonly completion: VariableCompletion;
  /** Typing; it is committed in a moment, and the field stays as it is. */
  readonly onText: (text: string) => void;
  /** The control is left, or Enter is pressed: what was typed becomes the value. */
  readonly onLeave: () => void;
  /** A value was picked; it is committed at once. */
  readonly onPick: (text: string) => void;
}
