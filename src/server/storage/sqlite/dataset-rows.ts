import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Storage, StoredDataset } from '../storage.ts';
import { addChange } from './change-rows.ts';
import type { Database, Schema } from './schema.ts';

const texts = z.record(z.string(), z.string());

function toDataset(row: Selectable<Schema['dataset']>): StoredDataset {
  return {
    name: row.name,
    bytes: row.bytes,
    createdAt: row.created_at,
    source: row.source,
    licence: row.licence,
    description: row.description,
    labels: texts.parse(JSON.parse(row.labels)),
  };
}

/** What is known of datasets; their bytes are files. */
export function datasetRows(db: Database): Pick<Storage, 'listDatasets' | 'readDataset' | 'insertDataset' | 'removeDataset'> {
  return {
    async listDatasets() {
      return (await db.selectFrom('dataset').selectAll().orderBy('created_at').orderBy('name').execute()).map(toDataset);
    },
    async readDataset(name) {
      const row = await db.selectFrom('dataset').selectAll().where('name', '=', name).executeTakeFirst();
      return row === undefined ? null : toDataset(row);
    },
    insertDataset: (dataset) =>
      db.transaction().execute(async (transaction) => {
        const { createdAt, labels, ...rest } = dataset;
        const row = { ...rest, name_key: dataset.name.toLowerCase(), created_at: createdAt, labels: JSON.stringify(labels) };
        const inserted = await transaction
          .insertInto('dataset')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (inserted.numInsertedOrUpdatedRows === 0n) return false;
        await addChange(transaction, 'dataset', dataset.name);
        return true;
      }),
    removeDataset: (name) =>
      db.transaction().execute(async (transaction) => {
        const removed = await transaction.deleteFrom('dataset').where('name', '=', name).executeTakeFirst();
        if (removed.numDeletedRows === 0n) return false;
        await addChange(transaction, 'dataset', name);
        return true;
      }),
  };
}
