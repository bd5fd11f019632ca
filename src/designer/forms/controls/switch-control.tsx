import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describedInput } from '../field-frame.tsx';
import { toBool } from '../same-value.ts';
import type { ControlProps } from './control-props.ts';

/** A Bool. What is neither true nor false is shown as typed, beside a switch that is off. */
export function SwitchControl(props: ControlProps<'switch'>) {
  const { t } = useTranslation('forms');
  const on = toBool(props.text);
  const state = props.text === null ? t('notSet') : on === null ? props.text : t(on ? 'on' : 'off');
  return (
    <Switch
      id={props.id}
      checked={on === true}
      disabled={props.readOnly}
      error={props.invalid}
      {...describedInput(props.describedBy)}
      label={<span aria-hidden>{state}</span>}
      withThumbIndicator={false}
      onChange={(event) => props.onPick(event.currentTarget.checked ? 'true' : 'false')}
      onBlur={props.onLeave}
    />
  );
}
