import { useTranslation } from 'react-i18next';
import { lineColor, lineDash } from './line-look.ts';
import './charts.css';

/** A curve of a class: pairs of false and true positive rate from (0, 0) to (1, 1), and the area below. */
export interface RocLine {
  readonly label: string;
  readonly area: number;
  readonly points: readonly (readonly [number, number])[];
}

const size = 220;
const left = 34;
const bottom = 30;

/** How well classes are told apart at every threshold; the areas stand in the legend. */
export function RocChart({ title, lines }: { title: string; lines: readonly RocLine[] }) {
  const { t, i18n } = useTranslation('ui');
  const number = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 4 });
  const x = (rate: number) => left + rate * (size - left - 8);
  const y = (rate: number) => 8 + (1 - rate) * (size - bottom - 8);
  return (
    <figure className="weft-chart-lines" style={{ width: 300 }}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden>
        {[0, 0.5, 1].map((mark) => (
          <g key={mark}>
            <line className="weft-chart-grid" x1={left} x2={size - 8} y1={y(mark)} y2={y(mark)} />
            <text x={left - 5} y={y(mark) + 4} textAnchor="end" style={{ fontSize: 9 }}>
              {number.format(mark)}
            </text>
          </g>
        ))}
        <line className="weft-chart-grid" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} strokeDasharray="3 3" />
        <text x={(left + size) / 2} y={size - 8} textAnchor="middle" style={{ fontSize: 9 }}>
          {t('chart.rocAxes')}
        </text>
        {lines.map(({ label, points }, i) => (
          <polyline
            key={label}
            fill="none"
            stroke={lineColor(i)}
            strokeWidth={1.6}
            strokeDasharray={lineDash(i)}
            points={points.map(([fall, hit]) => `${x(fall)},${y(hit)}`).join(' ')}
          />
        ))}
      </svg>
      <ul className="weft-chart-legend">
        {lines.map(({ label, area }, i) => (
          <li key={label}>
            <svg width={22} height={8} aria-hidden style={{ width: 22 }}>
              <line x1={0} x2={22} y1={4} y2={4} stroke={lineColor(i)} strokeWidth={2} strokeDasharray={lineDash(i)} />
            </svg>
            {label} <b>{number.format(area)}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
