import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props.ts';
import { inputKeys } from './input-keys.ts';
import { LineInput } from './line-input.tsx';
import { stepInteger } from './step-integer.ts';

/** A number as text: what was typed stays exact, beyond 2^53 too. Arrow keys step whole numbers. */
export function NumberControl(props: ControlProps<'number'>) {
  const { t } = useTranslation('forms');
  const { control, text, onText } = props;
  const keys = inputKeys(props);
  const step = (event: KeyboardEvent<HTMLInputElement>): void => {
    const by = event.key === 'ArrowUp' ? 1n : event.key === 'ArrowDown' ? -1n : 0n;
    const next = by === 0n || !control.integer || props.readOnly ? null : stepInteger(text ?? '', by, control);
    if (next === null) return;
    event.preventDefault();
    onText(next);
  };
  return (
    <LineInput
      id={props.id}
      value={text ?? ''}
      placeholder={text === null ? (props.unsetText ?? t('notSet')) : ''}
      inputMode={control.integer ? 'numeric' : 'decimal'}
      readOnly={props.readOnly}
      invalid={props.invalid}
      aria-required={props.field.required}
      describedBy={props.describedBy}
      {...props.completion.attributes}
      onChange={(event) => onText(event.currentTarget.value)}
      onBlur={props.onLeave}
      onKeyDown={(event) => {
        if (!keys(event)) step(event);
      }}
    />
  );
}
