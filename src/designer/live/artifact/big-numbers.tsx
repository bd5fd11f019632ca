import { useTranslation } from 'react-i18next';
import { metricFormat } from './metric-format.ts';
import type { NamedNumber } from './parse-card.ts';
import { useKnownName } from './use-known-name.ts';

/** Metrics one reads at a glance: each a name and a large number. */
export function BigNumbers({ numbers }: { numbers: readonly NamedNumber[] }) {
  const { i18n } = useTranslation('live');
  const nameOf = useKnownName();
  const print = metricFormat(numbers, i18n.language);
  return (
    <dl className="weft-numbers">
      {numbers.map((number) => (
        <div key={number.label}>
          <dt>{nameOf(number.label)}</dt>
          <dd title={String(number.value)}>{print(number)}</dd>
        </div>
      ))}
    </dl>
  );
}
