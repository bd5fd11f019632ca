import { type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lineColor, lineDash } from './line-look.ts';
import './charts.css';

/** One line; the value at index i belongs to step i + 1. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

const size = { width: 560, height: 200, left: 52, right: 8, top: 8, bottom: 24 };

/** Lines over steps (rounds, epochs), told apart by colour and dash; the values are also there as a table. */
export function LineChart({ title, stepName, series }: { title: string; stepName: string; series: readonly Series[] }) {
  const [step, setStep] = useState<number | null>(null);
  const steps = Math.max(1, ...series.map(({ values }) => values.length));
  const scale = createScale(series, steps);
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setStep(scale.stepAt(((event.clientX - box.left) / box.width) * size.width));
  };
  return (
    <figure className="weft-chart-lines">
      <figcaption>{title}</figcaption>
      <Legend series={series} stepName={stepName} step={step} />
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden onPointerMove={onPointerMove} onPointerLeave={() => setStep(null)}>
        <Axes scale={scale} steps={steps} stepName={stepName} />
        {series.map(({ name, values }, i) => (
          <polyline
            key={name}
            fill="none"
            stroke={lineColor(i)}
            strokeWidth={1.75}
            strokeDasharray={lineDash(i)}
            points={toPoints(values, scale)}
          />
        ))}
        {step !== null && (
          <line className="weft-chart-grid" x1={scale.x(step)} x2={scale.x(step)} y1={size.top} y2={size.height - size.bottom} />
        )}
      </svg>
      <Values series={series} stepName={stepName} steps={steps} />
    </figure>
  );
}

/** The points of a line; steps without a value are left out. */
function toPoints(values: readonly number[], scale: Scale): string {
  return values.flatMap((value, at) => (Number.isFinite(value) ? [`${scale.x(at)},${scale.y(value)}`] : [])).join(' ');
}

interface Scale {
  readonly x: (step: number) => number;
  readonly y: (value: number) => number;
  readonly stepAt: (x: number) => number;
  readonly low: number;
  readonly high: number;
}

function createScale(series: readonly Series[], steps: number): Scale {
  const all = series.flatMap(({ values }) => values.filter((value) => Number.isFinite(value)));
  const low = Math.min(...all, Infinity);
  const high = Math.max(...all, -Infinity);
  const span = high - low || 1;
  const width = size.width - size.left - size.right;
  const height = size.height - size.top - size.bottom;
  return {
    x: (step) => size.left + (steps === 1 ? width / 2 : (step / (steps - 1)) * width),
    y: (value) => size.top + (1 - (value - low) / span) * height,
    stepAt: (x) => Math.min(steps - 1, Math.max(0, Math.round(((x - size.left) / width) * (steps - 1)))),
    low,
    high,
  };
}

function Axes({ scale, steps, stepName }: { scale: Scale; steps: number; stepName: string }) {
  const { i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 4 });
  const marks = scale.low < scale.high ? [0, 0.25, 0.5, 0.75, 1].map((part) => scale.low + part * (scale.high - scale.low)) : [scale.low];
  return (
    <g>
      {marks.filter(Number.isFinite).map((mark) => (
        <g key={mark}>
          <line className="weft-chart-grid" x1={size.left} x2={size.width - size.right} y1={scale.y(mark)} y2={scale.y(mark)} />
          <text x={size.left - 6} y={scale.y(mark) + 4} textAnchor="end">
            {number.format(mark)}
          </text>
        </g>
      ))}
      <text x={size.left} y={size.height - 6}>
        1
      </text>
      <text x={(size.left + size.width - size.right) / 2} y={size.height - 6} textAnchor="middle">
        {stepName}
      </text>
      <text x={size.width - size.right} y={size.height - 6} textAnchor="end">
        {steps}
      </text>
    </g>
  );
}

function Legend({ series, stepName, step }: { series: readonly Series[]; stepName: string; step: number | null }) {
  const { i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 5 });
  return (
    <ul className="weft-chart-legend">
      {series.map(({ name, values }, i) => {
        const shown = values[step ?? values.length - 1];
        return (
          <li key={name}>
            <svg width={22} height={8} aria-hidden style={{ width: 22 }}>
              <line x1={0} x2={22} y1={4} y2={4} stroke={lineColor(i)} strokeWidth={2} strokeDasharray={lineDash(i)} />
            </svg>
            {name} <b>{shown === undefined ? '' : number.format(shown)}</b>
          </li>
        );
      })}
      {step !== null && <li>{`${stepName} ${step + 1}`}</li>}
    </ul>
  );
}

function Values({ series, stepName, steps }: { series: readonly Series[]; stepName: string; steps: number }) {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('chart.values')}</summary>
      {open && (
        <table
          className="weft-chart-values"
          // A scrolling region must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <thead>
            <tr>
              <th scope="col">{stepName}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: steps }, (_, step) => (
              <tr key={step}>
                <th scope="row">{step + 1}</th>
                {series.map(({ name, values }) => (
                  <td key={name}>{values[step]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
