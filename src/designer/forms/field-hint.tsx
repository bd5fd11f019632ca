import { useTranslation } from 'react-i18next';
import type { Field } from '#domain/param/field.ts';
import { codePointCount } from '#domain/param/string-type.ts';
import { AllowedValues } from './outline/allowed-values.tsx';
import './field-hint.css';

/** What a control takes, in a few words; a limited text also says how long it is. */
export function FieldHint({ field, text }: { readonly field: Field; readonly text: string | null }) {
  const { t } = useTranslation('forms');
  const { control, description } = field;
  if (control.kind === 'number') return <AllowedValues control={control} />;
  if (control.kind === 'column') return control.many && description === '' ? <span>{t('columns.hint')}</span> : null;
  if (control.kind !== 'text') return null;
  return (
    <>
      <AllowedValues control={control} />
      {control.maxLength === null ? null : (
        <span className="weft-field-hint-count">{t('length.now', { count: codePointCount(text ?? ''), max: control.maxLength })}</span>
      )}
    </>
  );
}
