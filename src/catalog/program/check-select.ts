import { StatementType, type DuckDBConnection } from '@duckdb/node-api';
import { UserError } from './user-error.ts';

/**
 * Checks that text is exactly one SELECT, so that it can stand inside another statement; errors of DuckDB about it
 * come through as they are. `what` names it in messages.
 */
export async function checkSelect(connection: DuckDBConnection, sql: string, what: string): Promise<void> {
  if (/^(?:\s|;|--[^\n]*(?:\n|$))*$/.test(sql)) throw new UserError(`${what} is empty`);
  const statements = await connection.extractStatements(sql);
  const prepared = await statements.prepare(0);
  if (statements.count > 1 && prepared.statementType === StatementType.CREATE) {
    throw new UserError(`${what} must be one SELECT; a PIVOT needs its values in it: PIVOT … ON column IN ('x', 'y')`);
  }
  if (statements.count !== 1) throw new UserError(`${what} must be one SELECT, and there are ${statements.count} statements`);
  if (prepared.statementType !== StatementType.SELECT)
    throw new UserError(`${what} must be one SELECT that reads, not ${StatementType[prepared.statementType] ?? 'another statement'}`);
}

/** The same statement without a semicolon at its end, so that it can stand inside another; comments after it go too. */
export async function withoutSemicolon(connection: DuckDBConnection, sql: string): Promise<string> {
  const shorter = sql.replace(/;(?:\s|;|--[^\n]*(?:\n|$))*$/, '');
  const whole = await connection.extractStatements(shorter).then(
    () => true,
    () => false,
  );
  return whole ? shorter : sql;
}
