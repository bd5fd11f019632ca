const formats = new Map<string, Intl.NumberFormat>();

/** A number in the reader's way of writing it: `1,234`. */
export function formatNumber(value: number, language: string): string {
  let format = formats.get(language);
  if (format === undefined) formats.set(language, (format = new Intl.NumberFormat(language)));
  return format.format(value);
}
