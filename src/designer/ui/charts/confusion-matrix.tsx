import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format-number.ts';
import { heatColor } from './heat-color.ts';
import './charts.css';

/** `counts[i][j]`: how many of the true class `labels[i]` were predicted as `labels[j]`. */
export interface Confusion {
  readonly labels: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** A confusion matrix as a table whose cells are shaded by their share of the row. */
export function ConfusionMatrix({ labels, counts }: Confusion) {
  const { t } = useTranslation('ui');
  return (
    <div className="weft-chart-scroll">
      <table className="weft-chart-confusion">
        <caption>
          {t('chart.confusion')}
          <span>{t('chart.confusionHint')}</span>
        </caption>
        <thead>
          <tr>
            <td rowSpan={2} aria-hidden />
            <th colSpan={labels.length} scope="colgroup">
              {t('chart.predicted')}
            </th>
            <th rowSpan={2} scope="col">
              {t('chart.total')}
            </th>
          </tr>
          <tr>
            {labels.map((label) => (
              <th key={label} scope="col" title={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, i) => (
            <MatrixRow key={label} label={label} index={i} counts={counts[i] ?? []} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixRow({ label, index, counts }: { label: string; index: number; counts: readonly number[] }) {
  const { t, i18n } = useTranslation('ui');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <tr>
      <th scope="row" title={label}>
        <span className="weft-chart-axis">{t('chart.actual')}</span> {label}
      </th>
      {counts.map((count, j) => {
        const share = total === 0 ? 0 : count / total;
        return (
          <td
            key={j}
            style={heatColor(share)}
            data-hit={index === j || undefined}
            title={t('chart.ofRow', { percent: percent.format(share) })}
          >
            <b>{formatNumber(count, i18n.language)}</b>
            <small>{percent.format(share)}</small>
          </td>
        );
      })}
      <td className="weft-chart-total">{formatNumber(total, i18n.language)}</td>
    </tr>
  );
}
