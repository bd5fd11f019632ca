import type { DuckDBConnection } from '@duckdb/node-api';
import { log } from '../program/log.ts';
import { queryNumbers, queryTexts } from '../program/query-values.ts';
import { quoteName } from '../program/quote.ts';
import type { Column } from '../program/read-columns.ts';
import { UserError } from '../program/user-error.ts';
import { featureKind, toNumberExpression, type Feature } from './feature.ts';

const maxCategories = 30;

/** The columns to learn from; `chosen` ones were asked for by name, others are left out where they can't help. */
export interface Choice {
  readonly columns: readonly Column[];
  readonly chosen: boolean;
}

/** Plans how columns of the relation `from` become features, from their types and values. */
export async function planFeatures(connection: DuckDBConnection, from: string, { columns, chosen }: Choice): Promise<Feature[]> {
  const features = [];
  for (const column of columns) {
    const planned = await planFeature(connection, from, column);
    if (planned.kind === 'unfit' && chosen) throw new UserError(`the column "${column.name}" can't be a feature: ${planned.reason}`);
    if (planned.kind === 'unfit') log(`left out "${column.name}": ${planned.reason}`);
    else features.push(planned);
  }
  if (features.length === 0) throw new UserError('there is no column to learn from');
  return features;
}

type Planned = Feature | { readonly kind: 'unfit'; readonly reason: string };

async function planFeature(connection: DuckDBConnection, from: string, column: Column): Promise<Planned> {
  const kind = featureKind(column);
  if (kind === undefined) return { kind: 'unfit', reason: `its type is ${column.type}` };
  return kind === 'number' ? planNumber(connection, from, column) : planCategory(connection, from, column);
}

async function planNumber(connection: DuckDBConnection, from: string, column: Column): Promise<Planned> {
  const [fill = Number.NaN] = await queryNumbers(connection, `SELECT avg(${toNumberExpression(column)}) FROM ${from}`);
  if (Number.isNaN(fill)) return { kind: 'unfit', reason: 'all its values are missing' };
  return { kind: 'number', column: column.name, fill };
}

async function planCategory(connection: DuckDBConnection, from: string, { name }: Column): Promise<Planned> {
  const text = `${quoteName(name)}::VARCHAR`;
  const [rows, known, distinct] = await queryNumbers(
    connection,
    `SELECT count(*)::DOUBLE, count(${text})::DOUBLE, count(DISTINCT ${text})::DOUBLE FROM ${from}`,
  );
  if (!known || !distinct) return { kind: 'unfit', reason: 'all its values are missing' };
  if (distinct > 50 && distinct > known / 2) return { kind: 'unfit', reason: 'almost each row has a text of its own' };
  const top = await queryTexts(
    connection,
    `SELECT ${text} FROM ${from} WHERE ${text} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${maxCategories}`,
  );
  if (distinct > maxCategories) log(`"${name}" has ${distinct} different texts: the ${maxCategories} most frequent count`);
  return {
    kind: 'category',
    column: name,
    categories: top.map(([text = '']) => text).sort(),
    missing: known < (rows ?? 0),
  };
}
