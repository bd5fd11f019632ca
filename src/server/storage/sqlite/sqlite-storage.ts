import { Kysely, SqliteDialect } from 'kysely';
import type { Storage } from '../storage.ts';
import { changeRows } from './change-rows.ts';
import { componentRows } from './component-rows.ts';
import { componentUsageRows } from './component-usage-rows.ts';
import { datasetRows } from './dataset-rows.ts';
import { draftRows } from './draft-rows.ts';
import { migrate } from './migrations.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { pipelineRows } from './pipeline-rows.ts';
import { runRows } from './run-rows.ts';
import type { Schema } from './schema.ts';
import { sessionRows } from './session-rows.ts';

/**
 * Opens the database file, creating and migrating it as needed; one process at a time. Throws E_STORAGE_NEWER for a
 * file of a newer Weft and E_STORAGE_UNSAFE where commits would not be durable.
 */
export async function openSqliteStorage(file: string): Promise<Storage> {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: openNodeSqlite(file) }) });
  await migrate(db).catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  return {
    ...componentRows(db),
    ...componentUsageRows(db),
    ...draftRows(db),
    ...pipelineRows(db),
    ...runRows(db),
    ...datasetRows(db),
    ...sessionRows(db),
    ...changeRows(db),
    close: () => db.destroy(),
  };
}
