import type { NamedNumber } from './parse-card.ts';

const counts: ReadonlySet<string> = new Set(['rows', 'skipped', 'support']);
const usualDecimals = 4;
const mostDecimals = 8;

/** Whether a number says how much was measured, not what. */
export function isCount({ label }: NamedNumber): boolean {
  return counts.has(label);
}

/**
 * Prints numbers that stand together: counts whole, all others with as many decimals as each other, enough to tell the
 * smallest of them from 0. Where all are whole, none has decimals.
 */
export function metricFormat(together: readonly NamedNumber[], language: string): (number: NamedNumber) => string {
  const measured = together.filter((number) => !isCount(number)).map(({ value }) => value);
  const fractions = measured.filter((value) => !Number.isInteger(value));
  const decimals = Math.min(needed(fractions, 4), Math.max(usualDecimals, needed(fractions, 2)));
  const whole = new Intl.NumberFormat(language);
  const others =
    decimals > mostDecimals
      ? new Intl.NumberFormat(language, { maximumSignificantDigits: 4 })
      : new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return (number) => (isCount(number) ? whole : others).format(number.value);
}

/** Decimals that give every number so many digits that mean something. */
function needed(values: readonly number[], digits: number): number {
  return Math.max(0, ...values.map((value) => digits - 1 - Math.floor(Math.log10(Math.abs(value)))));
}
