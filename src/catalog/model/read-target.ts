import type { DuckDBConnection } from '@duckdb/node-api';
import { queryTexts } from '../program/query-values.ts';
import { quoteName } from '../program/quote.ts';
import type { Column } from '../program/read-columns.ts';
import { UserError } from '../program/user-error.ts';
import { featureKind, toCodeExpression, toNumberExpression } from './feature.ts';

/** How the target column is read: the SQL of its value or class number, and the classes' texts (none for a number). */
export interface TargetPlan {
  readonly expression: string;
  readonly labels: string[];
}

const maxClasses = 100;

/** A target of numbers. */
export function planNumberTarget(column: Column): TargetPlan {
  if (featureKind(column) !== 'number')
    throw new UserError(`the target "${column.name}" holds ${column.type}, not numbers: use a classifier`);
  return { expression: toNumberExpression(column), labels: [] };
}

/** A target of classes, in the order of their values. */
export async function planClassTarget(connection: DuckDBConnection, from: string, column: Column): Promise<TargetPlan> {
  const labels = await readLabels(connection, from, [column.name]);
  if (labels.length < 2)
    throw new UserError(
      `the target "${column.name}" has ${labels.length === 0 ? 'no value' : `only the value "${labels[0] ?? ''}"`}: there is nothing to tell apart`,
    );
  return { expression: toCodeExpression(column.name, labels), labels };
}

/** The different values of columns as texts, in the order of the values. */
export async function readLabels(connection: DuckDBConnection, from: string, columns: readonly string[]): Promise<string[]> {
  const values = columns.map((name) => `SELECT ${quoteName(name)} AS value FROM ${from}`).join(' UNION ALL ');
  const rows = await queryTexts(
    connection,
    `SELECT DISTINCT value, value::VARCHAR FROM (${values}) WHERE value IS NOT NULL ORDER BY value LIMIT ${maxClasses + 1}`,
  );
  const labels = rows.map(([, text = '']) => text);
  if (labels.length > maxClasses)
    throw new UserError(`the column "${columns[0] ?? ''}" has more than ${maxClasses} different values: for numbers, use a regressor`);
  return labels;
}
