import { z } from 'zod';
import type { Column } from '../program/read-columns.ts';
import { quoteName, quoteText } from '../program/quote.ts';

/**
 * How a column goes into a model. A number goes in as it is; `fill` stands in for a missing one where the algorithm
 * can't do without. A category becomes a column of 0 and 1 for each of its texts, and one for missing where
 * `missing` says that training saw that; other texts have 0 everywhere.
 */
export const featureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), column: z.string(), fill: z.number() }),
  z.strictObject({ kind: z.literal('category'), column: z.string(), categories: z.array(z.string()), missing: z.boolean() }),
]);
export type Feature = z.infer<typeof featureSchema>;

/** What a column's type makes of it: a number (also truth values and times), a category, or nothing. */
export function featureKind(column: Column): Feature['kind'] | undefined {
  if (/^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*\)|BOOLEAN|DATE|TIMESTAMP.*)$/.test(column.type))
    return 'number';
  return /^(?:VARCHAR|UUID|ENUM\(.*\))$/s.test(column.type) ? 'category' : undefined;
}

/** SQL for a column's value as a finite DOUBLE, or NULL. Times count in seconds since 1970. */
export function toNumberExpression({ name, type }: Column): string {
  const column = quoteName(name);
  if (/^(?:DATE|TIMESTAMP)/.test(type)) return `epoch(${column})::DOUBLE`;
  if (type === 'BOOLEAN') return `${column}::INTEGER::DOUBLE`;
  const value = `TRY_CAST(${column} AS DOUBLE)`;
  return `CASE WHEN isfinite(${value}) THEN ${value} END`;
}

/** SQL for the position of a column's text in a list, from 0; −1 where it is missing, NULL where it is another text. */
export function toCodeExpression(name: string, texts: readonly string[]): string {
  const column = quoteName(name);
  return `CASE WHEN ${column} IS NULL THEN -1 ELSE list_position([${texts.map(quoteText).join(', ')}]::VARCHAR[], ${column}::VARCHAR) - 1 END::DOUBLE`;
}

/** SQL for what a feature's encoding starts from: a number, or a category's position. */
export function toFeatureExpression(feature: Feature, column: Column): string {
  return feature.kind === 'number' ? toNumberExpression(column) : toCodeExpression(feature.column, feature.categories);
}
