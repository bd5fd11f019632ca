import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { runStates } from '#domain/run/run-event.ts';
import type { Storage, StoredUsage } from '../storage.ts';
import { addChange } from './change-rows.ts';
import { toComponent } from './component-rows.ts';
import type { Database, Schema } from './schema.ts';

const state = z.enum(runStates);

/** Where component versions are used, and what becomes of them after publishing. */
export function componentUsageRows(db: Database): Pick<Storage, 'deprecateComponent' | 'readUsage' | 'removeComponent'> {
  return {
    deprecateComponent: (name, version, reason) =>
      db.transaction().execute(async (transaction) => {
        const marked = transaction.updateTable('component').set({ deprecated: reason });
        const row = await marked.where('name', '=', name).where('version', '=', version).returningAll().executeTakeFirst();
        if (row === undefined) return null;
        await addChange(transaction, 'component', name);
        return toComponent(row);
      }),
    readUsage: (name) => readUsage(db, name),
    removeComponent: (name, version) => db.transaction().execute((transaction) => removeComponent(transaction, name, version)),
  };
}

async function readUsage(db: Database, name: string): Promise<StoredUsage> {
  const prefix = `${name}@`;
  const inPipelines = await sql<{ id: string; name: string; component: string; node: string }>`
    select p.id as id, json_extract(r.document, '$.metadata.name') as name, json_extract(n.value, '$.component') as component, json_extract(n.value, '$.id') as node
    from pipeline p join pipeline_revision r on r.pipeline_id = p.id and r.revision = p.revision, json_each(r.document, '$.nodes') n
    where p.removed_at is null and substr(json_extract(n.value, '$.component'), 1, length(${prefix})) = ${prefix}
    order by p.touched desc, n.key`.execute(db);
  const inRuns = await sql<{ id: string; name: string; component: string; state: string; createdAt: string }>`
    select distinct run.seq, run.id as id, run.pipeline_name as name, json_extract(n.value, '$.component') as component, run.state as state, run.created_at as createdAt
    from run join pipeline_revision r on r.pipeline_id = run.pipeline_id and r.revision = run.revision, json_each(r.document, '$.nodes') n
    where substr(run.pipeline_id, 1, 6) != 'draft:' and substr(json_extract(n.value, '$.component'), 1, length(${prefix})) = ${prefix}
    order by run.seq desc`.execute(db);
  const byVersion = Map.groupBy(inPipelines.rows, ({ id, component }) => JSON.stringify([id, component]));
  return {
    pipelines: [...byVersion.values()].flatMap((uses) =>
      uses
        .slice(0, 1)
        .map((use) => ({ id: use.id, name: use.name, version: use.component.slice(prefix.length), nodes: uses.map(({ node }) => node) })),
    ),
    runs: inRuns.rows.map((row) => ({
      id: row.id,
      pipelineName: row.name,
      version: row.component.slice(prefix.length),
      state: state.parse(row.state),
      createdAt: row.createdAt,
    })),
  };
}

async function removeComponent(transaction: Transaction<Schema>, name: string, version: string): Promise<'removed' | 'used' | 'missing'> {
  const versions = await transaction.selectFrom('component').select('version').where('name', '=', name).execute();
  if (!versions.some((row) => row.version === version)) return 'missing';
  const { pipelines, runs } = await readUsage(transaction, name);
  if ([...pipelines, ...runs].some((use) => use.version === version)) return 'used';
  await transaction.deleteFrom('component').where('name', '=', name).where('version', '=', version).execute();
  if (versions.length === 1) await transaction.deleteFrom('component_name').where('name_key', '=', name.toLowerCase()).execute();
  await addChange(transaction, 'component', name);
  return 'removed';
}
