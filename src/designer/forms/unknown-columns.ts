import { splitColumns } from './controls/split-columns.ts';

/** Of the columns that a field names those that are not known, mostly mistyped ones; none where nothing is known. */
export function unknownColumns(many: boolean, text: string | null, known: readonly string[]): string[] {
  const named = many ? splitColumns(text ?? '') : [text ?? ''];
  return known.length === 0 ? [] : named.filter((name) => name !== '' && !known.includes(name));
}
