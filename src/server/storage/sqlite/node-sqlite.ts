import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { AppError } from '#domain/issue/app-error.ts';

const oldestSafe = [3, 51, 3] as const;

/**
 * Opens a database file for Kysely's `SqliteDialect`. A commit is on the disk when it returns: WAL with
 * `synchronous=FULL`, read back and asserted here because both are easily lost. Refuses SQLite before 3.51.3, whose
 * WAL reset could corrupt a database.
 */
export function openNodeSqlite(file: string): SqliteDatabase & { readonly raw: DatabaseSync } {
  const raw = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  checkVersion(textOf(raw, 'select sqlite_version()'));
  raw.exec('pragma journal_mode = wal; pragma synchronous = full;');
  assertDurable(raw);
  return { raw, close: () => raw.close(), prepare: (sql) => toStatement(raw, sql) };
}

/** Throws unless the connection writes ahead and syncs every commit. */
export function assertDurable(raw: DatabaseSync): void {
  const found = { journal: textOf(raw, 'pragma journal_mode'), synchronous: textOf(raw, 'pragma synchronous') };
  if (found.journal !== 'wal' || found.synchronous !== '2')
    throw new AppError('E_STORAGE_UNSAFE', { detail: `journal_mode=${found.journal}, synchronous=${found.synchronous}` });
}

/** Throws for a version of SQLite, e.g. `3.50.1`, that may lose data. */
export function checkVersion(version: string): void {
  const parts = version.split('.').map(Number);
  const differing = oldestSafe.findIndex((part, index) => (parts[index] ?? 0) !== part);
  if (differing !== -1 && (parts[differing] ?? 0) < (oldestSafe[differing] ?? 0))
    throw new AppError('E_STORAGE_UNSAFE', { detail: `SQLite ${version} < ${oldestSafe.join('.')}` });
}

function textOf(raw: DatabaseSync, sql: string): string {
  return String(Object.values(raw.prepare(sql).get() ?? {})[0]);
}

function toStatement(raw: DatabaseSync, sql: string): SqliteStatement {
  const statement = raw.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...values.map(toSqlValue)),
    run: (values) => statement.run(...values.map(toSqlValue)),
    iterate: (values) => statement.iterate(...values.map(toSqlValue)),
  };
}

function toSqlValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  throw new TypeError(`Not a column value: ${typeof value}`);
}
