import { useTranslation } from 'react-i18next';
import type { Field } from '#domain/param/field.ts';

/** What a control takes: its bounds or how long a text may be, or its choices. Nothing where it takes anything. */
export function AllowedValues({ control }: { readonly control: Field['control'] }) {
  if (control.kind === 'number') return <Bounds family="bounds" min={control.min} max={control.max} />;
  if (control.kind === 'text') return <Bounds family="length" min={toText(control.minLength)} max={toText(control.maxLength)} />;
  if (control.kind === 'choice') return <Choices options={control.options} />;
  return null;
}

interface BoundsProps {
  readonly family: 'bounds' | 'length';
  readonly min: string | null;
  readonly max: string | null;
}

function Bounds({ family, min, max }: BoundsProps) {
  const { t } = useTranslation('forms');
  if (min === null && max === null) return null;
  const shape = min === null ? 'max' : max === null ? 'min' : 'between';
  return <span>{t(`${family}.${shape}`, { min: min ?? '', max: max ?? '', count: Number(max ?? min) })}</span>;
}

function Choices({ options }: { readonly options: readonly string[] }) {
  const { t } = useTranslation('forms');
  return (
    <span className="weft-outline-choices">
      {options.map((option) => (
        <code key={option}>{option === '' ? t('empty') : option}</code>
      ))}
    </span>
  );
}

function toText(length: number | null): string | null {
  return length === null || length === 0 ? null : String(length);
}
