import { useTranslation } from 'react-i18next';
import type { Field } from '#domain/param/field.ts';
import { codePointCount } from '#domain/param/string-type.ts';
import './field-hint.css';

/** What a control takes, in a few words; a limited text also says how long it is. */
export function FieldHint({ field, text }: { readonly field: Field; readonly text: string | null }) {
  const { t } = useTranslation('forms');
  const { control, description } = field;
  if (control.kind === 'number') return <BoundsHint family="bounds" min={control.min} max={control.max} />;
  if (control.kind === 'column') return control.many && description === '' ? <span>{t('columns.hint')}</span> : null;
  if (control.kind !== 'text') return null;
  return (
    <>
      <BoundsHint family="length" min={toText(control.minLength)} max={toText(control.maxLength)} />
      {control.maxLength === null ? null : (
        <span className="weft-field-hint-count">{t('length.now', { count: codePointCount(text ?? ''), max: control.maxLength })}</span>
      )}
    </>
  );
}

function BoundsHint({
  family,
  min,
  max,
}: {
  readonly family: 'bounds' | 'length';
  readonly min: string | null;
  readonly max: string | null;
}) {
  const { t } = useTranslation('forms');
  if (min === null && max === null) return null;
  const shape = min === null ? 'max' : max === null ? 'min' : 'between';
  return <span>{t(`${family}.${shape}`, { min: min ?? '', max: max ?? '', count: Number(max ?? min) })}</span>;
}

function toText(length: number | null): string | null {
  return length === null || length === 0 ? null : String(length);
}
