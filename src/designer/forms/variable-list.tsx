import { Combobox, useCombobox } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { useLanguage } from '../lib/i18n.ts';
import type { VariableSuggestion } from './suggest-variables.ts';
import './variable-list.css';

interface VariableListProps {
  readonly id: string;
  readonly suggestions: readonly VariableSuggestion[];
  readonly active: number;
  readonly onPick: (reference: string) => void;
}

/** The id of an option of the list with this id. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/**
 * Variables below the field that is typed in, each with its value now; one that does not fit says why and can't be
 * picked. The field keeps the focus and the keys.
 */
export function VariableList({ id, suggestions, active, onPick }: VariableListProps) {
  const { t } = useTranslation('forms');
  const store = useCombobox({ opened: true });
  useEffect(() => {
    document.querySelector(`#${CSS.escape(optionId(id, active))}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <Combobox store={store} onOptionSubmit={onPick} position="bottom-start" offset={2}>
      <Combobox.DropdownTarget>
        <span className="weft-variable-list-anchor" />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options id={id} aria-label={t('variable.list')} mah={260} style={{ overflowY: 'auto' }}>
          {suggestions.map((suggestion, index) => (
            <Combobox.Option
              key={suggestion.reference}
              id={optionId(id, index)}
              value={suggestion.reference}
              disabled={suggestion.refusal !== null}
              selected={index === active}
              aria-selected={index === active}
              className="weft-variable-list-option"
            >
              <Suggestion {...suggestion} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {suggestions.length === 0 ? <Combobox.Empty>{t('variable.noneFound')}</Combobox.Empty> : null}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Suggestion({ variable, refusal }: VariableSuggestion) {
  const language = useLanguage();
  return (
    <>
      <span className="weft-variable-list-name">{variable.name}</span> <span className="weft-variable-list-value">= {variable.value}</span>{' '}
      <span className="weft-variable-list-type">{variable.type}</span>{' '}
      {refusal === null ? null : <span className="weft-variable-list-refusal">{describeIssue(refusal, language)}</span>}
    </>
  );
}
