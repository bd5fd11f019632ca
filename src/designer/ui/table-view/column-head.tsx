import { useTranslation } from 'react-i18next';
import type { TablePage } from '#contract/models.ts';
import { formatNumber } from '../../lib/format-number.ts';
import { Histogram } from '../charts/histogram.tsx';

type Column = TablePage['columns'][number];

/** The head of a column: name, type, distribution, and how much is missing and distinct. */
export function ColumnHead({ column, rowCount }: { column: Column; rowCount: number }) {
  const { t, i18n } = useTranslation('ui');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumSignificantDigits: 2 });
  const missing = column.nulls === 0 || rowCount === 0 ? '' : t('table.nulls', { percent: percent.format(column.nulls / rowCount) });
  const range =
    column.min === null || column.max === null ? '' : t('table.range', { min: column.min.slice(0, 100), max: column.max.slice(0, 100) });
  const bins = column.histogram.map((bin) => `${bin.label.slice(0, 60)} ${formatNumber(bin.count, i18n.language)}`).join(', ');
  return (
    <th scope="col" title={[column.name, column.type, range].filter(Boolean).join('\n')}>
      <span className="weft-table-name">{column.name}</span>
      <span className="weft-table-type">{column.type.toLowerCase()}</span>
      {column.histogram.length > 0 && (
        <Histogram bins={column.histogram} label={t('table.histogram', { name: column.name, bins })} width={150} />
      )}
      <span className="weft-table-facts">
        {t('table.distinct', { value: column.distinct })}
        {missing !== '' && <b>{missing}</b>}
      </span>
    </th>
  );
}
