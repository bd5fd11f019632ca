import { Autocomplete, type ComboboxParsedItem, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props.ts';
import { inputKeys } from './input-keys.ts';
import { LineInput } from './line-input.tsx';
import { useColumnNames } from '../column-names.tsx';
import { joinColumns, splitColumns } from './split-columns.ts';

/** One column or several. Names are suggested where data comes in, as soon as its columns are known. */
export function ColumnControl(props: ControlProps<'column'>) {
  const known = useColumnNames();
  if (known === null || props.readOnly) return <TypedColumns {...props} />;
  return props.control.many ? <SeveralColumns {...props} known={known} /> : <KnownColumn {...props} known={known} />;
}

/** Tags where names are known, else text. While it has the focus it stays what it is, whatever gets known meanwhile. */
function SeveralColumns(props: ControlProps<'column'> & Known) {
  const isAny = props.known.length > 0 && !props.readOnly;
  const [isListed, setListed] = useState(isAny);
  const [isFocused, setFocused] = useState(false);
  if (!isFocused && isListed !== isAny) setListed(isAny);
  return (
    <div role="presentation" onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      {isListed ? <KnownColumns {...props} /> : <TypedColumns {...props} />}
    </div>
  );
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
  const text = props.text ?? '';
  // A reference that is typed has a list of its own.
  const all = props.completion.suggestions === null ? [...props.known, ...referencesOf(props)] : [];
  const shown = isTyped ? all.filter((name) => name.toLowerCase().includes(text.trim().toLowerCase())) : all;
  return (
    <Autocomplete
      {...useSharedProps(props, shown.length === 0 ? closed : {})}
      filter={allOptions}
      onInput={() => setTyped(true)}
      onDropdownClose={() => setTyped(false)}
      data={shown}
      value={text}
      onChange={props.onText}
      onOptionSubmit={props.onPick}
      onBlur={props.onLeave}
      onKeyDown={inputKeys(props)}
    />
  );
}

/** The kit calls a list open that it doesn't show, as there is nothing in it. */
const closed = { 'aria-expanded': false, 'aria-controls': undefined };

function allOptions({ options }: { readonly options: ComboboxParsedItem[] }): ComboboxParsedItem[] {
  return options;
}

function TypedColumns(props: ControlProps<'column'>) {
  const { t } = useTranslation('forms');
  return (
    <LineInput
      id={props.id}
      placeholder={props.text === null ? (props.unsetText ?? t('notSet')) : ''}
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

function useSharedProps(props: ControlProps<'column'>, attributes = {}) {
  const { t } = useTranslation('forms');
  return {
    id: props.id,
    placeholder: props.text === null ? (props.unsetText ?? t('notSet')) : '',
    autoComplete: 'off',
    spellCheck: false,
    readOnly: props.readOnly,
    error: props.invalid,
    'aria-required': props.field.required,
    attributes: { input: { 'aria-describedby': props.describedBy, ...attributes, ...props.completion.attributes } },
  };
}
