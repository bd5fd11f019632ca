import { useTranslation } from 'react-i18next';
import './charts.css';

/** Named values as horizontal bars, in the order given; a table to those who can't see it. */
export function BarChart({ title, values }: { title: string; values: readonly { readonly label: string; readonly value: number }[] }) {
  const { i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 4 });
  const most = Math.max(Number.EPSILON, ...values.map(({ value }) => Math.abs(value)));
  return (
    <table className="weft-chart-bars">
      <caption>{title}</caption>
      <tbody>
        {values.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row" title={label}>
              {label}
            </th>
            <td aria-hidden>
              <div className="weft-chart-track">
                <div
                  className={value < 0 ? 'weft-chart-negative' : 'weft-chart-positive'}
                  style={{ width: `${(Math.abs(value) / most) * 100}%` }}
                />
              </div>
            </td>
            <td>{number.format(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
