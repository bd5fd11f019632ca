import type { Selectable, Transaction } from 'kysely';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { SaveOutcome, Storage, StoredPipeline, StoredRevision, StoredRun } from '../storage.ts';
import { isSameSave, weighOnTop, weighSave } from '../weigh-save.ts';
import { addChange } from './change-rows.ts';
import { readDocument } from './read-document.ts';
import type { Database, Schema } from './schema.ts';

function toPipeline(row: Selectable<Schema['pipeline_revision']>): StoredPipeline {
  return {
    id: row.pipeline_id,
    revision: row.revision,
    saveId: row.save_id,
    updatedAt: row.updated_at,
    format: row.format,
    document: readDocument(row),
  };
}

function newest(db: Database) {
  return db
    .selectFrom('pipeline')
    .innerJoin('pipeline_revision', (join) =>
      join.onRef('pipeline_revision.pipeline_id', '=', 'pipeline.id').onRef('pipeline_revision.revision', '=', 'pipeline.revision'),
    )
    .selectAll('pipeline_revision')
    .where('pipeline.removed_at', 'is', null);
}

async function readNewest(db: Database, id: string): Promise<StoredPipeline | null> {
  const row = await newest(db).where('pipeline.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toPipeline(row);
}

async function readRevision(db: Database, id: string, revision: number): Promise<StoredPipeline | null> {
  const row = await db
    .selectFrom('pipeline_revision')
    .selectAll()
    .where('pipeline_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row === undefined ? null : toPipeline(row);
}

/** Pipelines and all their revisions. */
export function pipelineRows(
  db: Database,
): Pick<
  Storage,
  | 'listPipelines'
  | 'readPipeline'
  | 'readRevision'
  | 'createPipeline'
  | 'saveRevision'
  | 'keepAside'
  | 'removePipeline'
  | 'listRevisions'
  | 'nameRevision'
> {
  return {
    async listPipelines() {
      return (await newest(db).orderBy('pipeline.touched', 'desc').execute()).map(toPipeline);
    },
    readPipeline: (id) => readNewest(db, id),
    readRevision: (id, revision) => readRevision(db, id, revision),
    createPipeline: (pipeline) => db.transaction().execute((transaction) => create(transaction, { ...pipeline, revision: 1 })),
    saveRevision: (save) => db.transaction().execute((transaction) => saveRevision(transaction, save)),
    keepAside: (aside) => db.transaction().execute((transaction) => keepAside(transaction, aside)),
    removePipeline: (id, removedAt) =>
      db.transaction().execute(async (transaction) => {
        const updated = await transaction
          .updateTable('pipeline')
          .set({ removed_at: removedAt })
          .where('id', '=', id)
          .where('removed_at', 'is', null)
          .executeTakeFirst();
        if (updated.numUpdatedRows === 0n) return false;
        await addChange(transaction, 'pipeline', id);
        return true;
      }),
    listRevisions: (id, filter) => listRevisions(db, id, filter),
    nameRevision: (id, revision, name) => db.transaction().execute((transaction) => nameRevision(transaction, id, revision, name)),
  };
}

async function listRevisions(
  db: Database,
  id: string,
  { named, before, limit }: Parameters<Storage['listRevisions']>[1],
): Promise<readonly StoredRevision[]> {
  let query = db.selectFrom('pipeline_revision').select(['revision', 'updated_at as updatedAt', 'name']).where('pipeline_id', '=', id);
  if (named) query = query.where('name', 'is not', null);
  if (before !== undefined) query = query.where('revision', '<', before);
  return query.orderBy('revision', 'desc').limit(limit).execute();
}

async function nameRevision(
  transaction: Transaction<Schema>,
  id: string,
  revision: number,
  name: string | null,
): Promise<StoredRevision | null> {
  if ((await readNewest(transaction, id)) === null) return null;
  const row = await transaction
    .updateTable('pipeline_revision')
    .set({ name })
    .where('pipeline_id', '=', id)
    .where('revision', '=', revision)
    .returning(['revision', 'updated_at as updatedAt', 'name'])
    .executeTakeFirst();
  if (row === undefined) return null;
  await addChange(transaction, 'pipeline', id);
  return row;
}

async function create(transaction: Transaction<Schema>, first: StoredPipeline): Promise<StoredPipeline> {
  const rows = await transaction
    .selectFrom('pipeline_revision')
    .selectAll()
    .where('save_id', '=', first.saveId)
    .where('revision', '=', 1)
    .execute();
  const same = rows.map(toPipeline).find((row) => isSameSave(row, first));
  if (same !== undefined) return same;
  const touched = await addChange(transaction, 'pipeline', first.id, 1);
  await transaction.insertInto('pipeline').values({ id: first.id, revision: 1, removed_at: null, touched }).execute();
  await insertRevision(transaction, first);
  return first;
}

async function saveRevision(transaction: Transaction<Schema>, save: Parameters<Storage['saveRevision']>[0]): Promise<SaveOutcome> {
  const head = await newest(transaction)
    .clearSelect()
    .select(['pipeline_revision.revision', 'pipeline_revision.format'])
    .where('pipeline.id', '=', save.id)
    .executeTakeFirst();
  if (head === undefined) return { kind: 'missing' };
  const outcome = weighOnTop(save, head) ?? (await weighAll(transaction, save));
  if (outcome.kind !== 'saved') return outcome;
  await insertRevision(transaction, outcome.pipeline);
  await moveTo(transaction, save.id, outcome.pipeline.revision);
  return outcome;
}

/** With the documents, which take a while to read. */
async function weighAll(transaction: Transaction<Schema>, save: Parameters<Storage['saveRevision']>[0]): Promise<SaveOutcome> {
  return weighSave(save, await readNewest(transaction, save.id), await readRevision(transaction, save.id, save.base + 1));
}

async function keepAside(
  transaction: Transaction<Schema>,
  { name, ...aside }: Parameters<Storage['keepAside']>[0],
): Promise<StoredPipeline | null> {
  const { id, updatedAt } = aside;
  const row = await newest(transaction).where('pipeline.id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const kept = transaction.selectFrom('pipeline_revision').selectAll().where('pipeline_id', '=', id);
  const same = await kept.where('save_id', '=', aside.saveId).execute();
  if (same.map(toPipeline).some((revision) => isSameSave(revision, aside))) return toPipeline(row);
  await insertRevision(transaction, { ...aside, revision: row.revision + 1 }, name);
  // As it was written, whatever its format.
  const again = { ...row, revision: row.revision + 2, updated_at: updatedAt, name: null };
  await transaction.insertInto('pipeline_revision').values(again).execute();
  await moveTo(transaction, id, again.revision);
  return toPipeline(again);
}

async function moveTo(transaction: Transaction<Schema>, id: string, revision: number): Promise<void> {
  const touched = await addChange(transaction, 'pipeline', id, revision);
  await transaction.updateTable('pipeline').set({ revision, touched }).where('id', '=', id).execute();
}

async function insertRevision(
  transaction: Transaction<Schema>,
  { id, revision, saveId, updatedAt, format, document }: StoredPipeline,
  name: string | null = null,
): Promise<void> {
  const row = { pipeline_id: id, revision, save_id: saveId, updated_at: updatedAt, document: JSON.stringify(document), format, name };
  await transaction.insertInto('pipeline_revision').values(row).execute();
}

/** Keeps the document of a run that tries a draft, as the next revision of a pipeline that nobody sees; gives its number. */
export async function keepTriedDocument(transaction: Transaction<Schema>, { pipelineId, createdAt, document }: StoredRun): Promise<number> {
  const there = await transaction.selectFrom('pipeline').select('revision').where('id', '=', pipelineId).executeTakeFirst();
  const revision = (there?.revision ?? 0) + 1;
  if (there === undefined)
    await transaction.insertInto('pipeline').values({ id: pipelineId, revision, removed_at: createdAt, touched: 0 }).execute();
  else await transaction.updateTable('pipeline').set({ revision }).where('id', '=', pipelineId).execute();
  await insertRevision(transaction, {
    id: pipelineId,
    revision,
    saveId: pipelineId,
    updatedAt: createdAt,
    format: documentFormat,
    document,
  });
  return revision;
}
