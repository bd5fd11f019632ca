import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describedInput } from '../field-frame.tsx';
import { sameValue } from '../same-value.ts';
import type { ControlProps } from './control-props.ts';

const searchableAbove = 8;

/** A list to choose from. A value that is not in the list is shown all the same, so that nothing typed elsewhere is hidden. */
export function ChoiceControl(props: ControlProps<'choice'>) {
  const { t } = useTranslation('forms');
  const options = [...new Set(props.control.options)];
  const chosen =
    props.text === null ? null : (options.find((option) => sameValue(props.field.type, option, props.text ?? '')) ?? props.text);
  const listed = chosen === null || options.includes(chosen) ? options : [chosen, ...options];
  return (
    <Select
      id={props.id}
      data={listed.map((value) => ({ value, label: value === '' ? t('empty') : value }))}
      value={chosen}
      placeholder={t('choose')}
      searchable={options.length > searchableAbove}
      nothingFoundMessage={t('nothingFound')}
      allowDeselect={false}
      maxDropdownHeight={280}
      readOnly={props.readOnly}
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
