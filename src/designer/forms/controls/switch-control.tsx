import { useTranslation } from 'react-i18next';
import { toBool } from '../same-value.ts';
import type { ControlProps } from './control-props.ts';
import './plain-controls.css';

/** A Bool. What is neither true nor false is shown as typed, beside a switch that is off. */
export function SwitchControl(props: ControlProps<'switch'>) {
  const { t } = useTranslation('forms');
  const on = toBool(props.text);
  const state = props.text === null ? (props.unsetText ?? t('notSet')) : on === null ? props.text : t(on ? 'on' : 'off');
  return (
    <div className="weft-switch-line">
      <input
        type="checkbox"
        role="switch"
        id={props.id}
        className="weft-switch"
        checked={on === true}
        aria-checked={on === true}
        disabled={props.readOnly}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        onChange={(event) => props.onPick(event.currentTarget.checked ? 'true' : 'false')}
        onBlur={props.onLeave}
      />
      <label htmlFor={props.id} className="weft-switch-state">
        <span aria-hidden>{state}</span>
      </label>
    </div>
  );
}
