const units = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[];

const justNow: Readonly<Record<string, string>> = { en: 'just now', zh: '刚刚' };

/** How long ago, in words: `5 minutes ago`, `yesterday`, `just now`. ISO 8601 in; `now` in milliseconds. */
export function formatAgo(instant: string, locale: string, now = Date.now()): string {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  const found = units.find(([, length]) => Math.abs(seconds) >= length);
  if (!found) return justNow[locale.slice(0, 2)] ?? '';
  const [unit, size] = found;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const words = format.format(Math.round(seconds / size), unit);
  // As everywhere in Weft, Chinese keeps a space from figures.
  return words.replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
}
