import './charts.css';

export interface Bin {
  readonly label: string;
  readonly count: number;
}

/** A small distribution, for a column header. A bar's title names its bin; `label` says the whole in words. */
export function Histogram({
  bins,
  label,
  width = 96,
  height = 24,
}: {
  bins: readonly Bin[];
  label: string;
  width?: number;
  height?: number;
}) {
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const step = width / Math.max(1, bins.length);
  return (
    <svg className="weft-chart-histogram" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {bins.map((bin, i) => {
        const tall = bin.count === 0 ? 0 : Math.max(1, (bin.count / most) * (height - 1));
        return (
          <g key={i}>
            <rect className="weft-chart-bar" x={i * step + 0.5} y={height - tall} width={Math.max(1, step - 1)} height={tall} />
            <rect x={i * step} y={0} width={step} height={height} fill="transparent">
              <title>{`${bin.label}: ${bin.count}`}</title>
            </rect>
          </g>
        );
      })}
      <line className="weft-chart-base" x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
    </svg>
  );
}
