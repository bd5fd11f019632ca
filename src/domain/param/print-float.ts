/**
 * The shortest text that reads back as the same number, written positionally: `1e-7` → `0.0000001`. No exponent, because
 * `argparse` before Python 3.14 takes `-1e-7` for an option. The number must be finite.
 */
export function printFloat(value: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value));
  if (!match) return String(value);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}
