import { Autocomplete, type ComboboxParsedItem, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props.ts';
import { inputKeys } from './input-keys.ts';
import { LineInput } from './line-input.tsx';
import { describedInput } from '../field-frame.tsx';
import { useColumnNames } from '../column-names.tsx';
import { joinColumns, splitColumns } from './split-columns.ts';

/** One column or several. Names are suggested where the form knows the columns of the data that comes in. */
export function ColumnControl(props: ControlProps<'column'>) {
  const known = useColumnNames();
  if (known.length === 0 || props.readOnly) return <TypedColumns {...props} />;
  return props.control.many ? <KnownColumns {...props} known={known} /> : <KnownColumn {...props} known={known} />;
}

interface Known {
  readonly known: readonly string[];
}

function KnownColumns(props: ControlProps<'column'> & Known) {
  return (
    <TagsInput
      {...useSharedProps(props)}
      data={props.text === null || props.text === '' ? [...props.known, ...referencesOf(props)] : [...props.known]}
      value={splitColumns(props.text ?? '')}
      splitChars={[',', '，']}
      clearable={false}
      acceptValueOnBlur
      onChange={(columns) => props.onPick(joinColumns(columns))}
    />
  );
}

/** All columns are shown as the list opens, whatever the field holds; what is typed then filters them. */
function KnownColumn(props: ControlProps<'column'> & Known) {
  const [isTyped, setTyped] = useState(false);
  return (
    <Autocomplete
      {...useSharedProps(props)}
      {...(!isTyped && { filter: allOptions })}
      onInput={() => setTyped(true)}
      onDropdownClose={() => setTyped(false)}
      data={[...props.known, ...referencesOf(props)]}
      value={props.text ?? ''}
      onChange={props.onText}
      onOptionSubmit={props.onPick}
      onBlur={props.onLeave}
      onKeyDown={inputKeys(props)}
    />
  );
}

function allOptions({ options }: { readonly options: ComboboxParsedItem[] }): ComboboxParsedItem[] {
  return options;
}

function TypedColumns(props: ControlProps<'column'>) {
  const { t } = useTranslation('forms');
  return (
    <LineInput
      id={props.id}
      placeholder={props.text === null ? t('notSet') : ''}
      readOnly={props.readOnly}
      invalid={props.invalid}
      aria-required={props.field.required}
      describedBy={props.describedBy}
      {...props.completion.attributes}
      value={props.text ?? ''}
      onChange={(event) => props.onText(event.currentTarget.value)}
      onBlur={props.onLeave}
      onKeyDown={inputKeys(props)}
    />
  );
}

/** References to the variables that fit, as the lists of columns offer them too. */
function referencesOf({ completion }: ControlProps<'column'>): string[] {
  return (completion.suggest('${') ?? []).flatMap(({ reference, refusal }) => (refusal === null ? reference : []));
}

function useSharedProps(props: ControlProps<'column'>) {
  const { t } = useTranslation('forms');
  return {
    id: props.id,
    placeholder: props.text === null ? t('notSet') : '',
    autoComplete: 'off',
    spellCheck: false,
    readOnly: props.readOnly,
    error: props.invalid,
    'aria-required': props.field.required,
    ...describedInput(props.describedBy),
  };
}
