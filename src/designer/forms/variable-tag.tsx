import { ActionIcon } from '@mantine/core';
import { IconVariable, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import './variable-tag.css';

/** A value that refers to a variable: its name and what it stands for now. */
export function VariableTag(props: {
  readonly id: string;
  readonly name: string;
  readonly variable: Variable | undefined;
  readonly invalid: boolean;
  readonly readOnly: boolean;
  readonly describedBy: string;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation('forms');
  const { name, variable } = props;
  return (
    <div className="weft-variable-tag" data-invalid={props.invalid || undefined}>
      <IconVariable size={14} aria-hidden />
      <output id={props.id} tabIndex={-1} className="weft-variable-tag-text" aria-describedby={props.describedBy}>
        <span className="weft-variable-tag-name">{name}</span>
        <span className="weft-variable-tag-value">{variable === undefined ? t('variable.unknown') : `= ${variable.value}`}</span>
      </output>
      {props.readOnly ? null : (
        <ActionIcon size={24} aria-label={t('variable.stop', { name })} title={t('variable.stop', { name })} onClick={props.onStop}>
          <IconX size={13} />
        </ActionIcon>
      )}
    </div>
  );
}
