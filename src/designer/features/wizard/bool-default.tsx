import { Select } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { describedById, describedInput, FieldFrame } from '../../forms/field-frame.tsx';
import { toBool } from '../../forms/same-value.ts';
import { type DraftParameter, orNothing } from './draft-shape.ts';
import { FixButtons } from './fix-buttons.tsx';
import { useIssuesAt } from './wizard-provider.tsx';

interface BoolDefaultProps {
  readonly parameter: DraftParameter;
  readonly onChange: (text: string | undefined) => void;
}

/** The default of a Bool: true, false or none. A text that says neither is listed too, so that nothing written is hidden. */
export function BoolDefault({ parameter: { name = '', default: text = '' }, onChange }: BoolDefaultProps) {
  const { t } = useTranslation('wizard');
  const id = useId();
  const path = ['spec', 'parameters', name, 'default'];
  const issues = useIssuesAt(path);
  const value = String(toBool(text) ?? text);
  const choices = ['', 'true', 'false'];
  const listed = choices.includes(value) ? choices : [...choices, value];
  return (
    <FieldFrame
      id={id}
      name={path.join('.')}
      label={t('default')}
      needsValue={false}
      issues={issues}
      actions={<FixButtons issues={issues} onText={(fixed) => onChange(orNothing(fixed))} />}
    >
      <Select
        id={id}
        data={listed.map((choice) => ({ value: choice, label: choice === '' ? t('noDefault') : choice }))}
        value={value}
        allowDeselect={false}
        error={issues.some((issue) => issue.severity === 'error')}
        {...describedInput(describedById(id))}
        onChange={(next) => onChange(orNothing(next ?? ''))}
      />
    </FieldFrame>
  );
}
