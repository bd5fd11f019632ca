import { Select } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describedInput } from '../field-frame.tsx';
import { sameValue } from '../same-value.ts';
import type { ControlProps } from './control-props.ts';
import './plain-controls.css';

const searchableAbove = 8;

/**
 * A list to choose from. A value that is not in the list is shown all the same, so that nothing typed elsewhere is hidden.
 * Until somebody points at it or comes to it, it is one plain element: the list with its search costs as much as a whole form.
 */
export function ChoiceControl(props: ControlProps<'choice'>) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  return wanted === null || props.readOnly ? <RestingChoice {...props} onWant={setWanted} /> : <ChoiceList {...props} wanted={wanted} />;
}

/** How the list was asked for: by coming to the field, or by a click that opens it. It takes over the focus. */
type Wanted = 'focus' | 'open';

const closedList = { role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': false } as const;
const chevron = <IconSelector size={14} aria-hidden className="weft-input-choice-icon" />;

function RestingChoice({ onWant, ...props }: ControlProps<'choice'> & { readonly onWant: (wanted: Wanted) => void }) {
  const { t } = useTranslation('forms');
  const value = chosenOf(props);
  // The element that a pointer went down on has to be there until the click.
  const isPressed = useRef(false);
  return (
    <div className="weft-input-choice-box">
      <input
        type="text"
        id={props.id}
        className="weft-input weft-input-choice"
        value={value === '' ? t('empty') : (value ?? '')}
        placeholder={value === null ? (props.unsetText ?? t('choose')) : ''}
        readOnly
        {...closedList}
        aria-readonly={props.readOnly || undefined}
        aria-required={props.field.required}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        onPointerDown={() => (isPressed.current = true)}
        onBlur={() => (isPressed.current = false)}
        onFocus={() => {
          if (!isPressed.current) onWant('focus');
        }}
        onClick={() => onWant('open')}
        onKeyDown={({ key }) => {
          if (key !== 'Tab' && key !== 'Shift') onWant('open');
        }}
      />
      {chevron}
    </div>
  );
}

function ChoiceList({ wanted, ...props }: ControlProps<'choice'> & { readonly wanted: Wanted }) {
  const { t } = useTranslation('forms');
  const input = useTakenFocus(wanted);
  const options = [...new Set(props.control.options)];
  const chosen = chosenOf(props);
  const listed = chosen === null || options.includes(chosen) ? options : [chosen, ...options];
  return (
    <Select
      ref={input}
      id={props.id}
      data={listed.map((value) => ({ value, label: value === '' ? t('empty') : value }))}
      value={chosen}
      placeholder={props.unsetText ?? t('choose')}
      searchable={options.length > searchableAbove}
      nothingFoundMessage={t('nothingFound')}
      allowDeselect={false}
      maxDropdownHeight={280}
      error={props.invalid}
      aria-required={props.field.required}
      {...describedInput(props.describedBy)}
      onChange={(value) => {
        if (value !== null) props.onPick(value);
      }}
      onBlur={props.onLeave}
    />
  );
}

/** The list takes the focus of the plain element, and the click that opens it. */
function useTakenFocus(wanted: Wanted): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (document.activeElement === input.current) return;
    input.current?.focus();
    if (wanted === 'open') input.current?.click();
  }, [wanted]);
  return input;
}

/** The option that is the text's value, as the list spells it; the text itself where none is. */
function chosenOf({ text, control, field }: ControlProps<'choice'>): string | null {
  return text === null ? null : (control.options.find((option) => sameValue(field.type, option, text)) ?? text);
}
