import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#domain/param/field.ts';
import { codePointCount } from '#domain/param/string-type.ts';
import { formatList } from '../lib/format-list.ts';
import { useLanguage } from '../lib/i18n.ts';
import { useAnnounceAtRest } from '../lib/use-announce-at-rest.ts';
import { AllowedValues } from './outline/allowed-values.tsx';
import { useColumnNames } from './column-names.tsx';
import './field-hint.css';
import { unknownColumns } from './unknown-columns.ts';

/** What a control takes, in a few words; a limited text also says how long it is, names of columns which are not known. */
export function FieldHint({ field, text }: { readonly field: Field; readonly text: string | null }) {
  const { t } = useTranslation('forms');
  const { control, description } = field;
  if (control.kind === 'number') return <AllowedValues control={control} />;
  if (control.kind === 'column') return <ColumnHint many={control.many} isDescribed={description !== ''} text={text} />;
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

/** Where columns are known, those that are not among them: mostly they are mistyped. */
function ColumnHint({ many, isDescribed, text }: { readonly many: boolean; readonly isDescribed: boolean; readonly text: string | null }) {
  const { t } = useTranslation('forms');
  const language = useLanguage();
  const unknown = unknownColumns(many, text, useColumnNames() ?? []);
  const warning = unknown.length > 0 ? t('columns.unknown', { names: formatList(unknown, language) }) : '';
  useAnnounceAtRest(warning);
  if (warning !== '')
    return (
      <span className="weft-field-hint-warning">
        <IconAlertTriangle size={13} aria-hidden />
        {warning}
      </span>
    );
  return many && !isDescribed ? <span>{t('columns.hint')}</span> : null;
}
