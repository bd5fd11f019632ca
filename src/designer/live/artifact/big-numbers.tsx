import { useTranslation } from 'react-i18next';
import type { NamedNumber } from './parse-card.ts';
import { useKnownName } from './use-known-name.ts';

/** Metrics one reads at a glance: each a name and a large number. */
export function BigNumbers({ numbers }: { numbers: readonly NamedNumber[] }) {
  const { i18n } = useTranslation('live');
  const nameOf = useKnownName();
  const format = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 4 });
  const whole = new Intl.NumberFormat(i18n.language);
  return (
    <dl className="weft-numbers">
      {numbers.map(({ label, value }) => (
        <div key={label}>
          <dt>{nameOf(label)}</dt>
          <dd title={String(value)}>{Number.isInteger(value) ? whole.format(value) : format.format(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
